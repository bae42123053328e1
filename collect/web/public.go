package web

import "net/netip"

// nets are address blocks as text.
func nets(texts ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(texts))
	for i, s := range texts {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// special are the IPv4 blocks that are not for public hosts: IANA's registry of
// special-purpose addresses, multicast, what is reserved, and one public address
// that a cloud answers inside its machines.
var special = nets(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
	"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"168.63.129.16/32",
)

// Of IPv6 the one block from which public hosts have addresses, and in it what is
// for protocols (Teredo, ORCHID, benchmarks), documentation, 6to4 and the former
// 6bone. What embeds an IPv4 address elsewhere (mapped, compatible, NAT64) is
// outside of it, and so are unique-local, site-local, link-local and multicast.
var (
	global   = netip.MustParsePrefix("2000::/3")
	special6 = nets("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "3ffe::/16", "2620:4f:8000::/48")
)

// Public says whether an address is that of a public host, and of one only.
func Public(a netip.Addr) bool {
	switch {
	case !a.IsValid() || a.Zone() != "" || !a.Is4() && !global.Contains(a):
		return false
	case a.Is4():
		return !in(special, a)
	}
	return !in(special6, a) && !isatap(a)
}

func in(list []netip.Prefix, a netip.Addr) bool {
	for _, p := range list {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// isatap says whether an address ends in the form that tunnels to the IPv4
// address in its last four bytes (RFC 5214).
func isatap(a netip.Addr) bool {
	b := a.As16()
	return b[8]&^2 == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == 0xfe
}
