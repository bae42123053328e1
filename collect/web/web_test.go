package web

import (
	"bytes"
	"compress/gzip"
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

const late = "<p>The ferry to Nalla was late."

func TestFetch(t *testing.T) {
	var seen *http.Request
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		seen = r
		switch r.URL.Path {
		case "/":
			http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})
			http.Redirect(w, r, "HTTP://PUBLIC.test.:80/a/../b#top", http.StatusFound)
		default:
			w.Header().Set("Content-Type", "text/html; charset=ISO-8859-1")
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Last-Modified", "Tue, 06 May 2025 07:08:09 GMT")
			z := gzip.NewWriter(w)
			z.Write([]byte(late))
			z.Close()
		}
	})
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	t.Setenv("http_proxy", "http://127.0.0.1:1")
	a := newAsker(t, &names{answers: [][]string{{"127.0.0.1"}}}, &s)
	p, err := a.fetch("http://public.test/#x")
	if err != nil {
		t.Fatal(err)
	}
	if p.Address != "http://public.test:80/b" || p.Media != "text/html" || p.Encoding != "iso-8859-1" || string(p.Body) != late || p.Flaw != "" || p.Modified != "Tue, 06 May 2025 07:08:09 GMT" {
		t.Errorf("%+v", p)
	}
	if !strings.HasPrefix(seen.UserAgent(), "muster/") || len(seen.Cookies()) != 0 || seen.Referer() != "" || seen.Host != "public.test:80" || seen.Method != "GET" {
		t.Errorf("asked with %+v", seen)
	}
	if got := a.noted(); got != "site, site" {
		t.Errorf("dialled %s", got)
	}
}

// What can be told of an address is told before anything is looked up.
func TestRefusedAddresses(t *testing.T) {
	for address, want := range map[string]error{
		"ftp://example.org/a":                       errScheme,
		"file:///etc/passwd":                        errScheme,
		"gopher://example.org":                      errScheme,
		"javascript:alert(1)":                       errScheme,
		"http:example.org":                          errForm,
		"http:///a":                                 errForm,
		"http://user@example.org/":                  errUser,
		"https://user:secret@example.org/":          errUser,
		"http://example.org@127.0.0.1/":             errUser,
		"http://example.org:8080/":                  errPort,
		"http://example.org:22/":                    errPort,
		"http://example.org:0/":                     errPort,
		"http://example.org:/":                      errPort,
		"http://127.0.0.1/":                         errInside,
		"http://127.0.0.1:80/":                      errInside,
		"http://10.1.2.3/":                          errInside,
		"http://169.254.169.254/latest/meta-data/":  errInside,
		"http://[::1]/":                             errInside,
		"http://[::ffff:127.0.0.1]/":                errInside,
		"http://[::ffff:8.8.8.8]/":                  errInside,
		"http://[::127.0.0.1]/":                     errInside,
		"http://[fe80::1%25eth0]/":                  errInside,
		"http://[64:ff9b::7f00:1]/":                 errInside,
		"http://[2002:7f00:1::]/":                   errInside,
		"http://2130706433/":                        errNumber,
		"http://0x7f000001/":                        errNumber,
		"http://0x7f.0.0.1/":                        errNumber,
		"http://0177.0.0.1/":                        errNumber,
		"http://017700000001/":                      errNumber,
		"http://127.1/":                             errNumber,
		"http://127.0.0.1./":                        errInside,
		"http://1.2.3.4.5/":                         errNumber,
		"http://example.0x7f/":                      errNumber,
		"http://256.256.256.256/":                   errNumber,
		"http://１２７.０.０.１/":                         errInside,
		"http://①②⑦.⓪.⓪.①/":                         errInside,
		"http://example..org/":                      errForm,
		"http://example.org../":                     errForm,
		"http://.example.org/":                      errForm,
		"http://exa mple.org/":                      errForm,
		"http://example.org\\@127.0.0.1/":           errForm,
		"http://example.org/\x00":                   errForm,
		"http://[::1":                               errForm,
		"http://xn--a/":                             errForm,
		"http://" + strings.Repeat("a.", 150) + "b": errForm,
		"http://a/" + strings.Repeat("a", 9000):     errLong,
	} {
		n := &names{answers: [][]string{{"127.0.0.1"}}}
		a := newAsker(t, n, nil)
		if _, err := a.fetch(address); err != want {
			t.Errorf("%.60s: %v, want %v", address, err, want)
		}
		if n.asked > 0 || a.noted() != "" {
			t.Errorf("%.60s: asked the network", address)
		}
	}
}

// What an address is in the form in which it is asked.
func TestAddresses(t *testing.T) {
	for address, want := range map[string]string{
		"https://Example.ORG./a?b=c#d": "https://example.org/a?b=c",
		"HTTP://bücher.example/ä":      "http://xn--bcher-kva.example/%C3%A4",
		"http://8.8.8.8:443":           "http://8.8.8.8:443",
		"https://[2606:4700::1111]/":   "https://[2606:4700::1111]/",
		"https://example.org:443/a":    "https://example.org:443/a",
		" http://a1.example/ ":         "http://a1.example/",
	} {
		u, err := parse(address)
		if err != nil || u.String() != want {
			t.Errorf("%s: %v %v, want %s", address, u, err, want)
		}
	}
}

func TestPublic(t *testing.T) {
	for _, a := range strings.Fields("0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.1 " +
		"192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 168.63.129.16 " +
		":: ::1 ::ffff:8.8.8.8 ::8.8.8.8 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:808:808::1 3fff::1 3ffe::1 " +
		"5f00::1 fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1 2600::5efe:7f00:1 2600::200:5efe:a00:1") {
		if Public(netip.MustParseAddr(a)) {
			t.Errorf("%s is public", a)
		}
	}
	for _, a := range strings.Fields("1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.1.1.1 128.0.0.1 169.253.1.1 172.15.1.1 172.32.0.1 192.0.1.1 192.167.1.1 " +
		"198.17.1.1 198.20.1.1 223.255.255.255 2606:4700::1111 2a00:1450::1 2001:4860::8888 2400::1") {
		if !Public(netip.MustParseAddr(a)) {
			t.Errorf("%s is not public", a)
		}
	}
	if Public(netip.Addr{}) || Public(netip.MustParseAddr("2606::1%eth0")) {
		t.Error("no address, or one with a zone, is public")
	}
	if onWeb(netip.MustParseAddrPort("8.8.8.8:22")) || !onWeb(netip.MustParseAddrPort("8.8.8.8:443")) {
		t.Error("ports")
	}
}

// A name that is public when first looked up and inside the network later: the
// address that is dialled is what counts, each time.
func TestRebinding(t *testing.T) {
	n := &names{answers: [][]string{{"8.8.8.8"}, {"127.0.0.1"}, {"10.0.0.1"}}}
	a := newAsker(t, n, nil)
	for range 3 {
		if _, err := a.fetch("http://rebinding.test/"); err != errInside {
			t.Error(err)
		}
	}
	if got := a.noted(); got != "8.8.8.8:80, refused 127.0.0.1:80, refused 10.0.0.1:80" {
		t.Errorf("dialled %s", got)
	}
	// The same between a page and where it sends on to.
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/again", http.StatusMovedPermanently)
	})
	a = newAsker(t, &names{answers: [][]string{{"127.0.0.1"}, {"127.0.0.2"}}}, &s)
	if _, err := a.fetch("http://rebinding.test/"); err != errInside {
		t.Error(err)
	}
	if got := a.noted(); got != fmt.Sprintf("site, refused 127.0.0.2:%d", s.at.Port()) {
		t.Errorf("dialled %s", got)
	}
}

// Of a host with addresses inside and outside only those outside are dialled.
func TestMixedAnswers(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(late)) })
	a := newAsker(t, &names{answers: [][]string{{"127.0.0.2", "127.0.0.1", "::1"}}}, &s)
	p, err := a.fetch("http://mixed.test/")
	if err != nil || string(p.Body) != late {
		t.Errorf("%v %v", p, err)
	}
	if got := a.noted(); !strings.Contains(got, fmt.Sprintf("refused 127.0.0.2:%d", s.at.Port())) || !strings.HasSuffix(got, "site") {
		t.Errorf("dialled %s", got)
	}
	a = newAsker(t, &names{answers: [][]string{{"::ffff:127.0.0.1", "fd00:ec2::254", "2002:7f00:1::", "64:ff9b::7f00:1"}}}, nil)
	if _, err := a.fetch("http://mixed.test/"); err != errInside || strings.Count(a.noted(), "refused") < 3 {
		t.Errorf("%v, dialled %s", err, a.noted())
	}
}

// Where a page sends on to is looked at like an address that was given.
func TestRedirects(t *testing.T) {
	to := ""
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/loop":
			http.Redirect(w, r, "/loop", http.StatusTemporaryRedirect)
		case strings.HasPrefix(r.URL.Path, "/steps/"):
			if r.URL.Path == "/steps/3" {
				w.Write([]byte(late))
				return
			}
			http.Redirect(w, r, "/steps/"+string(r.URL.Path[7]+1), http.StatusPermanentRedirect)
		default:
			w.Header().Set("Location", to)
			w.WriteHeader(http.StatusFound)
		}
	})
	for target, want := range map[string]string{
		"http://127.0.0.1/":                        "sends on to an address that leads to an address that is not a public host's",
		"http://169.254.169.254/latest/meta-data/": "sends on to an address that leads to",
		"http://[::ffff:7f00:1]/":                  "sends on to an address that leads to",
		"http://2130706433/":                       "sends on to an address that names its host by a number",
		"file:///etc/passwd":                       "sends on to an address that is neither http nor https",
		"ftp://public.test/":                       "sends on to an address that is neither http nor https",
		"//public.test:8080/":                      "sends on to an address that names a port",
		"http://a:b@public.test/":                  "sends on to an address that holds a user name",
		"http://[::1":                              "sends on to an address that cannot be read",
		"":                                         "is answered with status 302",
	} {
		to = target
		a := newAsker(t, &names{answers: [][]string{{"127.0.0.1"}}}, &s)
		if _, err := a.fetch("http://public.test/"); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", target, err)
		}
		if got := a.noted(); got != "site" {
			t.Errorf("%s: dialled %s", target, got)
		}
	}
	a := newAsker(t, &names{answers: [][]string{{"127.0.0.1"}}}, &s)
	if _, err := a.fetch("http://public.test/loop"); err == nil || !strings.HasPrefix(err.Error(), "sends on more than 3 times") || strings.Count(a.noted(), "site") != 4 {
		t.Errorf("%v, dialled %s", err, a.noted())
	}
	if p, err := a.fetch("http://public.test/steps/0"); err != nil || p.Address != "http://public.test/steps/3" {
		t.Errorf("%v %v", p, err)
	}
}

// Replies that would fill memory or never end do neither.
func TestLimits(t *testing.T) {
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	z.Write(make([]byte, MaxPage+1))
	z.Close()
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/endless":
			for r.Context().Err() == nil {
				if _, err := w.Write(make([]byte, 1<<20)); err != nil {
					return
				}
			}
		case "/large":
			w.Header().Set("Content-Length", "99999999999")
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			w.Write(bomb.Bytes())
		case "/slow":
			for r.Context().Err() == nil {
				w.Write([]byte("x"))
				w.(http.Flusher).Flush()
				time.Sleep(20 * time.Millisecond)
			}
		case "/silent":
			<-r.Context().Done()
		case "/head":
			w.Header().Set("X", strings.Repeat("x", 2*maxHead))
		case "/cut":
			w.Header().Set("Content-Length", "100")
			w.Write([]byte(late))
		case "/none":
			w.WriteHeader(http.StatusNotFound)
		case "/odd":
			w.Header().Set("Content-Encoding", "snappy")
			w.Write([]byte(late))
		}
	})
	for path, want := range map[string]string{
		"endless": "is larger than 10 MB", "large": "is larger than 10 MB", "bomb": "is larger than 10 MB",
		"slow": "did not arrive within", "silent": "did not arrive within", "head": "could not be fetched (",
		"none": "is answered with status 404 (not found)", "odd": "is in a coding that Muster does not read",
	} {
		a := newAsker(t, &names{answers: [][]string{{"127.0.0.1"}}}, &s)
		a.time = 200 * time.Millisecond
		if path == "endless" || path == "bomb" {
			a.time = 20 * time.Second
		}
		if _, err := a.fetch("http://public.test/" + path); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	a := newAsker(t, &names{answers: [][]string{{"127.0.0.1"}}}, &s)
	if p, err := a.fetch("http://public.test/cut"); err != nil || string(p.Body) != late || p.Flaw != "ends before it is complete" {
		t.Errorf("%+v %v", p, err)
	}
	s.Close()
	if _, err := a.fetch("http://public.test/"); err == nil || !strings.HasPrefix(err.Error(), "could not be fetched (") {
		t.Errorf("%v", err)
	}
}

// A host that does not prove who it is is not read.
func TestCertificate(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte(late)) }))
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	t.Cleanup(server.Close)
	s := site{server, netip.MustParseAddrPort(server.Listener.Addr().String())}
	for _, trusted := range []bool{false, true} {
		a := newAsker(t, &names{answers: [][]string{{"127.0.0.1"}}}, &s)
		if trusted {
			a.TLSClientConfig = &tls.Config{RootCAs: server.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs}
		}
		_, err := a.fetch("https://other.test:80/")
		if err == nil || !strings.HasPrefix(err.Error(), "is a host that does not prove who it is") {
			t.Errorf("a certificate of another: %v", err)
		}
		if _, err = a.fetch("https://example.com:80/"); trusted != (err == nil) {
			t.Errorf("trusted %t: %v", trusted, err)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://Example.ORG./a?b=c#d", "http://[::ffff:7f00:1]:80/", "http://１２７.1/", "http://bücher.example/", "http://0x7f.1", "HTTP://a:b@c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		u, err := parse(address)
		if err != nil {
			return
		}
		// What is let through is let through again in the form in which it is asked.
		again, err := parse(u.String())
		if err != nil || again.Host != u.Host || again.User != nil || again.Scheme != "http" && again.Scheme != "https" {
			t.Errorf("%q: %v, then %v %v", address, u, again, err)
		}
		if a, err := netip.ParseAddr(strings.Trim(u.Hostname(), "[]")); err == nil && !Public(a) {
			t.Errorf("%q leads to %v", address, a)
		}
	})
}
