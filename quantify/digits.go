package quantify

// digits reads the text of one number token. ok is false for what is no single
// number: "192.168.1.2", "22,24,26". A comma before other than three digits
// sets decimals off ("2,5", "24,50"), before three it groups thousands. next
// says what follows the token: a point before three digits that end in 0 groups
// thousands when a counted thing or a scale follows ("2.300 workshops").
func digits(s string, grouped bool) (n numeral, ok bool) {
	n.den = 1
	commas, points, lastComma, lastPoint := 0, 0, -1, -1
	for i := range len(s) {
		switch s[i] {
		case ',':
			commas, lastComma = commas+1, i
		case '.':
			points, lastPoint = points+1, i
		}
	}
	mark := byte(0) // the decimal mark
	at := len(s)
	switch {
	case commas == 0 && points == 0:
	case points == 0:
		if !groups(s, ',') {
			if commas > 1 || len(s)-lastComma-1 == 3 && s[0] != '0' {
				return n, false
			}
			mark, at = ',', lastComma
		}
	case commas == 0:
		if points > 1 {
			if !groups(s, '.') {
				return n, false
			}
		} else if !(grouped && len(s)-lastPoint == 4 && s[len(s)-1] == '0' && groups(s, '.') && s[0] != '0') {
			mark, at = '.', lastPoint
		}
	case points == 1 && lastPoint > lastComma && groups(s[:lastPoint], ','):
		mark, at = '.', lastPoint
	case commas == 1 && lastComma > lastPoint && groups(s[:lastComma], '.'):
		mark, at = ',', lastComma
	default:
		return n, false
	}
	whole := 0
	for i := range len(s) {
		c := s[i]
		if c < '0' || c > '9' {
			continue
		}
		if n.m > 9e16 {
			return n, false // eighteen digits: no number of the news
		}
		n.m = n.m*10 + int64(c-'0')
		if i > at {
			n.e--
		} else {
			whole++
		}
	}
	n.step = n.e
	if n.e == 0 {
		n.step = trailing(&n)
	}
	if mark != 0 {
		n.flags |= decimal
	}
	if commas+points == 0 && len(s) == 4 {
		n.flags |= digits4
	}
	if s[0] == '0' && whole > 1 {
		n.flags |= padded
	}
	return n, true
}

// groups says whether the digits of s are grouped by sep in threes, or in
// twos before a last three as in India ("12,34,567").
func groups(s string, sep byte) bool {
	width, seen, twos, threes := 0, 0, 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != sep {
			width++
			continue
		}
		switch {
		case seen == 0 && (width == 0 || width > 3):
			return false
		case seen == 0:
		case width == 3:
			threes++
		case width == 2:
			twos++
			if threes > 0 {
				return false
			}
		default:
			return false
		}
		seen++
		width = 0
	}
	return threes > 0 && (twos == 0 || threes == 1)
}
