// Package web fetches pages that a person asked for by address, and nothing
// else: public hosts only, as the address says at the moment of connecting, on
// ports 80 and 443, with limits on bytes, time and redirects, without proxies,
// cookies or passwords.
package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"muster/collect/reply"
)

// Limits of one page.
const (
	MaxPage      = reply.MaxBody // bytes, as sent and unpacked
	maxRedirects = 3
	maxHead      = 256 << 10 // bytes of a reply's head
	maxTime      = 30 * time.Second
	maxConnect   = 10 * time.Second
)

// agent is how servers know us.
const agent = "muster/0 (reads one page at a time, at a person's request)"

// Page is a page that was fetched.
type Page struct {
	Address string // where it was in the end
	Media   string // "text/html", "" where the server does not say
	// Encoding is what the server declares, Modified when it says that the page
	// last changed ("Tue, 06 May 2025 07:08:09 GMT"); "" where it says nothing.
	Encoding, Modified string
	Body               []byte // unpacked
	Flaw               string // says that Body is not all: it goes on after "the reply"
}

// fetcher is what a fetch depends on. Only tests have others than the usual.
type fetcher struct {
	http.Transport
	resolver *net.Resolver
	public   func(netip.AddrPort) bool
	time     time.Duration
	port     string // asked instead of 80; "" but in tests
}

// Fetch fetches the page at an address. The error's text goes on after the
// address; nothing was fetched then.
func Fetch(address string) (*Page, error) {
	f := &fetcher{resolver: &net.Resolver{PreferGo: true}, public: onWeb, time: maxTime}
	return f.fetch(address)
}

// onWeb says whether a place on the network may be asked: a public host's port
// for web pages.
func onWeb(at netip.AddrPort) bool {
	return Public(at.Addr()) && (at.Port() == 80 || at.Port() == 443)
}

func (f *fetcher) fetch(address string) (*Page, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	f.prepare()
	defer f.CloseIdleConnections()
	ctx, cancel := context.WithTimeout(context.Background(), f.time)
	defer cancel()
	for range maxRedirects + 1 {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
		if err != nil {
			return nil, errForm
		}
		request.Header = http.Header{
			"User-Agent": {agent}, "Accept": {"text/html,application/xhtml+xml,*/*;q=0.8"},
			"Accept-Encoding": {"gzip, br, zstd"}, "Accept-Language": {"en"},
		}
		answer, err := f.RoundTrip(request)
		if err != nil {
			return nil, failure(err)
		}
		if to := answer.Header.Get("Location"); redirects(answer.StatusCode) && to != "" {
			answer.Body.Close() // what a redirect holds is of no use
			next, err := u.Parse(to)
			if err != nil {
				return nil, errors.New("sends on to an address that cannot be read: save the page and name the file")
			}
			if err := check(next); err != nil {
				return nil, fmt.Errorf("sends on to an address that %w", err)
			}
			u = next
			continue
		}
		return page(u.String(), answer)
	}
	return nil, fmt.Errorf("sends on more than %d times: name the address of the page itself", maxRedirects)
}

func redirects(status int) bool {
	return status == 301 || status == 302 || status == 303 || status == 307 || status == 308
}

// prepare sets up the transport: no proxy, one connection a request, and the
// address checked when it is known for certain.
func (f *fetcher) prepare() {
	dialer := net.Dialer{Timeout: maxConnect, Resolver: f.resolver, ControlContext: f.control}
	f.Proxy = nil
	f.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if host, ok := strings.CutSuffix(address, ":80"); ok && f.port != "" {
			address = host + ":" + f.port
		}
		return dialer.DialContext(ctx, network, address)
	}
	f.DisableKeepAlives = true
	f.DisableCompression = true // what is packed is unpacked with a limit
	f.MaxResponseHeaderBytes = maxHead
	f.TLSHandshakeTimeout = maxConnect
	f.Protocols = new(http.Protocols)
	f.Protocols.SetHTTP1(true)
}

// control is asked about every connection before it is made, with the address
// that is about to be used: no name is looked up after it.
func (f *fetcher) control(_ context.Context, network, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || network != "tcp4" && network != "tcp6" || !f.public(at) {
		return errInside
	}
	return nil
}

// page reads an answer.
func page(address string, answer *http.Response) (*Page, error) {
	defer answer.Body.Close()
	if answer.StatusCode < 200 || answer.StatusCode > 299 {
		return nil, fmt.Errorf("is answered with status %d (%s): open it in a browser, save the page and name the file", answer.StatusCode, said(answer.StatusCode))
	}
	if answer.ContentLength > MaxPage {
		return nil, errLarge
	}
	p := &Page{Address: address, Modified: answer.Header.Get("Last-Modified")}
	p.Media, p.Encoding = reply.Media(answer.Header.Get("Content-Type"))
	body, err := io.ReadAll(io.LimitReader(answer.Body, MaxPage+1))
	switch {
	case len(body) > MaxPage:
		return nil, errLarge
	case errors.Is(err, io.ErrUnexpectedEOF) && len(body) > 0:
		p.Flaw = "ends before it is complete"
	case err != nil:
		return nil, failure(err)
	}
	body, whole, err := reply.Decode(body, strings.Join(answer.Header.Values("Content-Encoding"), ","))
	switch {
	case errors.Is(err, reply.ErrLarge):
		return nil, errLarge
	case err != nil:
		return nil, fmt.Errorf("%w: save the page and name the file", err)
	case !whole:
		p.Flaw = "is cut short or damaged"
	}
	p.Body = body
	return p, nil
}

func said(status int) string {
	if text := http.StatusText(status); text != "" {
		return strings.ToLower(text)
	}
	return "which means nothing"
}

var errLarge = fmt.Errorf("is larger than %d MB, more than one report can be: save its text and name the file", MaxPage>>20)

// failure says in our words what went wrong on the network.
func failure(err error) error {
	var unknown *net.DNSError
	var unproven *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errInside):
		return errInside
	case errors.Is(err, context.DeadlineExceeded) || isTimeout(err):
		return fmt.Errorf("did not arrive within %v: try again, or save the page and name the file", maxTime)
	case errors.As(err, &unknown) && unknown.IsNotFound:
		return errors.New("names a host that does not exist: check the spelling")
	case errors.As(err, &unproven):
		return errors.New("is a host that does not prove who it is (its certificate is not valid): open it in a browser and decide there")
	}
	return fmt.Errorf("could not be fetched (%s): try again, or save the page and name the file", short(err))
}

func isTimeout(err error) bool {
	var t net.Error
	return errors.As(err, &t) && t.Timeout()
}

// short is the beginning of a message, on one line.
func short(err error) string {
	s := strings.Join(strings.Fields(err.Error()), " ")
	if len(s) > 200 {
		s = strings.ToValidUTF8(s[:200], "") + "…"
	}
	return s
}
