package web

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// names is a name server on loopback that answers each question for an IPv4
// address with the next of its answers, the last one over and over.
type names struct {
	mutex   sync.Mutex
	answers [][]string
	asked   int
}

// resolver is one that asks the name server.
func (n *names) resolver(t *testing.T) *net.Resolver {
	t.Helper()
	socket, err := net.ListenPacket("udp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	go func() {
		b := make([]byte, 1500)
		for {
			size, from, err := socket.ReadFrom(b)
			if err != nil {
				return
			}
			if out, ok := n.answer(b[:size]); ok {
				socket.WriteTo(out, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, StrictErrors: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp4", socket.LocalAddr().String())
	}}
}

func (n *names) answer(question []byte) ([]byte, bool) {
	var m dnsmessage.Message
	if m.Unpack(question) != nil || len(m.Questions) != 1 {
		return nil, false
	}
	m.Response, m.RCode, m.Additionals = true, dnsmessage.RCodeSuccess, nil
	q := m.Questions[0]
	n.mutex.Lock()
	defer n.mutex.Unlock()
	answers := n.answers[min(n.asked, len(n.answers)-1)]
	if q.Type == dnsmessage.TypeA {
		n.asked++
	}
	for _, text := range answers {
		a := netip.MustParseAddr(text)
		head := dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class}
		switch {
		case a.Is4() && q.Type == dnsmessage.TypeA:
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: head, Body: &dnsmessage.AResource{A: a.As4()}})
		case a.Is6() && q.Type == dnsmessage.TypeAAAA:
			m.Answers = append(m.Answers, dnsmessage.Resource{Header: head, Body: &dnsmessage.AAAAResource{AAAA: a.As16()}})
		}
	}
	out, err := m.Pack()
	return out, err == nil
}

// site is a server on loopback that stands in for a public one at port 80.
type site struct {
	*httptest.Server
	at netip.AddrPort
}

func serve(t *testing.T, handle http.HandlerFunc) site {
	t.Helper()
	s := httptest.NewServer(handle)
	t.Cleanup(s.Close)
	return site{s, netip.MustParseAddrPort(s.Listener.Addr().String())}
}

// asker is a fetcher for tests: names are answered by n, port 80 of public.test
// addresses is s, and everything that would be dialled is noted.
type asker struct {
	*fetcher
	mutex  sync.Mutex
	dialed []string
}

// newAsker lets through s alone, whose port stands for 80, and refuses what the
// policy refuses. What the policy allows is noted and not dialled: no test asks a
// public host.
func newAsker(t *testing.T, n *names, s *site) *asker {
	t.Helper()
	a := &asker{}
	a.fetcher = &fetcher{resolver: n.resolver(t), time: 5 * time.Second}
	a.public = func(at netip.AddrPort) bool {
		a.mutex.Lock()
		defer a.mutex.Unlock()
		if s != nil && at == s.at {
			a.dialed = append(a.dialed, "site")
			return true
		}
		if onWeb(at) {
			a.dialed = append(a.dialed, at.String())
		} else {
			a.dialed = append(a.dialed, "refused "+at.String())
		}
		return false
	}
	if s != nil {
		// The address in the URL has port 80; the site's port is another.
		a.port = fmt.Sprint(s.at.Port())
	}
	return a
}

func (a *asker) noted() string {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return strings.Join(a.dialed, ", ")
}
