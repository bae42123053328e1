package atlas

import "strings"

// allies are the members of the alliance in 2026 and the groups made of them.
// Who belonged when is the books' to say; this only tells whose figures the
// words mean: NATO's for allies, SIPRI's for everyone else.
const allies = " ALB BEL BGR CAN HRV CZE DNK EST FIN FRA DEU GRC HUN ISL ITA LVA LTU LUX MNE NLD MKD NOR POL PRT ROU SVK SVN ESP SWE TUR GBR USA" +
	" NATO NATO_EUROPE NATO_EUROPE_CANADA EU_NATO NATO_EASTERN_FLANK NORDIC_BALTIC REGION "

// Ally says whether a code is a country of the alliance as of 2026, or a group
// of such countries.
func Ally(code string) bool {
	return code != "" && !strings.Contains(code, " ") && strings.Contains(allies, " "+code+" ")
}
