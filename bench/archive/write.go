package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// archive writes a WARC file of invented news.
type archive struct {
	dice
	to io.Writer
	kind
	records int
}

// kind is how an archive is made.
type kind struct {
	packed   bool // each record is a gzip member
	pictures int  // beside each page; 0 for one beside every sixth
}

// counter counts what goes through.
type counter struct {
	to io.Writer
	n  int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.to.Write(p)
	c.n += int64(n)
	return n, err
}

// write writes an archive of about size bytes as stored, the same for the same
// size and kind: pages on events, one to six an event, and between them what
// archives hold beside pages. It returns how many pages there are.
func write(to io.Writer, size int64, k kind) (pages int, err error) {
	c := &counter{to: to}
	a := &archive{dice: dice{rand.New(rand.NewPCG(2026, 11))}, to: c, kind: k}
	if err := a.record("warcinfo", "", "application/warc-fields", "software: invented\r\n"); err != nil {
		return 0, err
	}
	for c.n < size {
		e := a.event()
		for range 1 + a.IntN(6) {
			address := fmt.Sprintf("https://www.%s.example/%s/%d", strings.ToLower(a.name()), strings.ToLower(a.name()), a.records)
			if err := a.visit(e, address); err != nil {
				return pages, err
			}
			pages++
		}
	}
	return pages, nil
}

// visit is one page with its request, and now and then a file beside it.
func (a *archive) visit(e event, address string) error {
	if err := a.record("request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\nUser-Agent: invented\r\n\r\n"); err != nil {
		return err
	}
	page := a.page(e, address)
	head := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: invented\r\n"
	switch a.IntN(4) {
	case 0:
		page = fmt.Sprintf("%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", 1000, page[:1000], len(page)-1000, page[1000:])
		head += "Transfer-Encoding: chunked\r\n"
	case 1:
		var b strings.Builder
		z, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed) // the level is one that there is
		io.WriteString(z, page)                         // a strings.Builder does not fail
		z.Close()
		page = b.String()
		head += "Content-Encoding: gzip\r\n"
	}
	if err := a.record("response", address, "application/http; msgtype=response", head+"\r\n"+page); err != nil {
		return err
	}
	pictures := a.pictures
	switch a.IntN(6) {
	case 0:
		pictures = max(pictures, 1)
	case 1:
		return a.record("response", address+"/gone", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone.")
	}
	for i := range pictures {
		if err := a.record("response", fmt.Sprint(address, "/", i, ".jpg"), "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"+a.noise(20_000+a.IntN(60_000))); err != nil {
			return err
		}
	}
	return nil
}

// noise is n bytes that do not pack.
func (a *archive) noise(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(a.Uint32())
	}
	return string(b)
}

func (a *archive) record(kind, address, media, block string) error {
	a.records++
	var b strings.Builder
	fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: 2026-02-03T04:05:06Z\r\n", kind, a.records)
	if address != "" {
		fmt.Fprintf(&b, "WARC-Target-URI: %s\r\n", address)
	}
	fmt.Fprintf(&b, "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", media, len(block), block)
	if !a.packed {
		_, err := io.WriteString(a.to, b.String())
		return err
	}
	z, err := gzip.NewWriterLevel(a.to, gzip.BestSpeed)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(z, b.String()); err != nil {
		return err
	}
	return z.Close()
}
