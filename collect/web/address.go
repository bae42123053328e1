package web

import (
	"errors"
	"net/netip"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// maxAddress is the length of the longest address, in bytes.
const maxAddress = 8 << 10

// Reasons for which an address is refused before anything is asked of the
// network. Each goes on after the address.
var (
	errLong   = errors.New("is longer than any page's address: check it")
	errForm   = errors.New("is no web address that can be read: check the spelling")
	errScheme = errors.New("is neither http nor https, and nothing else is fetched: save the page and name the file")
	errUser   = errors.New("holds a user name or a password, which is never sent: save the page and name the file")
	errPort   = errors.New("names a port other than 80 and 443, which are all that is asked: save the page and name the file")
	errNumber = errors.New("names its host by a number in an unusual form, as no page does: write the name of the host")
	errInside = errors.New("leads to an address that is not a public host's, such as one inside your own network, and these are never asked: save the page and name the file")
)

// parse reads an address and looks at all that can be told of it without the
// network: scheme, user, port and host. The host is in ASCII, without a dot at
// its end, and there is no fragment.
func parse(address string) (*url.URL, error) {
	switch {
	case len(address) > maxAddress:
		return nil, errLong
	case !utf8.ValidString(address):
		return nil, errForm
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil, errForm
	}
	return u, check(u)
}

// check looks at an address and puts its host into the form in which it is asked.
func check(u *url.URL) error {
	u.Scheme = strings.ToLower(u.Scheme)
	switch port := u.Port(); {
	case u.Scheme != "http" && u.Scheme != "https":
		return errScheme
	case u.User != nil:
		return errUser
	case u.Opaque != "" || u.Host == "":
		return errForm
	case port != "" && port != "80" && port != "443" || strings.HasSuffix(u.Host, ":"):
		return errPort
	}
	host, err := hostOf(u.Hostname())
	if err != nil {
		return err
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port := u.Port(); port != "" {
		host += ":" + port
	}
	u.Host, u.Fragment, u.RawFragment = host, "", ""
	return nil
}

// hostOf is a host's name in ASCII, or its address in the usual form. Numbers in
// other forms (2130706433, 0x7f.1, 127.1) are read as addresses by some programs
// and as names by others; they are refused.
func hostOf(host string) (string, error) {
	if a, err := netip.ParseAddr(host); err == nil {
		if !Public(a) {
			return "", errInside
		}
		return a.String(), nil
	}
	if strings.ContainsAny(host, ":%") {
		return "", errForm
	}
	name, err := idna.Lookup.ToASCII(strings.TrimSuffix(host, "."))
	if err != nil || name == "" || len(name) > 253 || strings.HasSuffix(name, ".") || strings.HasPrefix(name, ".") || strings.Contains(name, "..") {
		return "", errForm
	}
	if again, err := idna.Lookup.ToASCII(name); err != nil || again != name {
		return "", errForm
	}
	if a, err := netip.ParseAddr(name); err == nil { // letters that stand for digits
		if !Public(a) {
			return "", errInside
		}
		return name, nil
	}
	last := name[strings.LastIndexByte(name, '.')+1:]
	if strings.Trim(last, "0123456789") == "" || strings.HasPrefix(last, "0x") && strings.Trim(last[2:], "0123456789abcdef") == "" {
		return "", errNumber
	}
	return name, nil
}
