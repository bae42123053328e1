package mail

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
)

// letterOf makes a message of a head and a body.
func letterOf(head, body string) string { return strings.TrimSpace(head) + "\n\n" + body }

func brief(rs []Report, errs []error) string {
	var out []string
	for _, r := range rs {
		day := "-"
		if len(r.Published.Candidates) > 0 {
			day = r.Published.Candidates[0].Day.String()
		}
		out = append(out, fmt.Sprintf("%s|%s|%s|%s|%s|%s\n%s", r.Part, r.Format, r.Title, r.Author, day, r.Name, r.Bytes))
	}
	for _, err := range errs {
		out = append(out, "! "+err.Error())
	}
	return strings.Join(out, "\n")
}

const from = "From: =?utf-8?q?Ren=C3=A9_Brill?= <rene@post.example>\nDate: Thu, 13 Mar 2025 23:30:00 -0500\nSubject: =?iso-8859-1?q?Re:_Caf=E9_boats?=\nMessage-ID: <1@post.example>\n"

func TestReports(t *testing.T) {
	pdf := base64.StdEncoding.EncodeToString([]byte("%PDF-1.4 boats"))
	for _, c := range []struct{ name, in, want string }{
		{"plain", letterOf(from, "The boats came.\n"), "|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nThe boats came."},
		{"quoted-printable latin", letterOf(from+"Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n", "Ren=E9 came, he =\nsaid."),
			"|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nRené came, he said."},
		{"flowed", letterOf(from+"Content-Type: text/plain; format=flowed\n", "The boats \ncame.\n\n> They \n> came?\nYes."), "|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nThe boats came.\n\n> They came?\nYes."},
		{"alternative", letterOf(from+"Content-Type: multipart/alternative; boundary=b\n", "--b\nContent-Type: text/plain\n\nThe boats came.\n--b\nContent-Type: text/html\n\n<p>The <b>boats</b> came.</p>\n--b--\n"),
			"|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nThe boats came."},
		{"a stub", letterOf(from+"Content-Type: multipart/alternative; boundary=b\n", "--b\nContent-Type: text/plain\n\nSee online.\n--b\nContent-Type: text/html\n\n<div style='display: none'>preview</div><table><tr><td><h1>Boats</h1></td></tr><tr><td>The boats came early this year, the harbour says.<br>So did the barges.</td></tr></table>\n--b--\n"),
			"|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nBoats\n\nThe boats came early this year, the harbour says.\nSo did the barges."},
		{"attachments", letterOf(from+"Content-Type: multipart/mixed; boundary=\"b\"\n", "--b\n\nSee attached.\n--b\nContent-Type: application/pdf; name=\"a b.pdf\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n"+pdf+"\n--b\nContent-Type: image/png; name=x.png\n\nxx\n--b\nContent-Type: message/rfc822\n\nFrom: Otto Finn <o@x.example>\nSubject: inner\n\nInner words.\n--b--"),
			"message|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nSee attached.\nattachment 1: a b.pdf||||-|a b.pdf\n%PDF-1.4 boats\nmessage 2|eml|inner|Otto Finn|-|\ninner\n\nInner words."},
		{"an answer", letterOf(from, "No, they did not.\n\nOn Thu, 13 Mar 2025 at 10:00, Otto Finn\n<o@x.example> wrote:\n> Did they come?\n\n-- \nRené"),
			"|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nNo, they did not.\n\n> On Thu, 13 Mar 2025 at 10:00, Otto Finn\n> <o@x.example> wrote:\n> Did they come?\n\n-- \nRené"},
		{"an Outlook answer", letterOf(from, "No.\n\n________________________________\nFrom: Otto Finn\nSent: Monday\nTo: René\nSubject: boats\n\nDid they come?"),
			"|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nNo.\n\n> ________________________________\n> From: Otto Finn\n> Sent: Monday\n> To: René\n> Subject: boats\n> \n> Did they come?"},
		{"passed on", letterOf("From: o@x.example\nSubject: Fwd: boats\nMIME-Version: 1.0", "See below.\n\n---------- Forwarded message ---------\nFrom: René Brill <r@x.example>\nDate: Monday\nSubject: boats\nTo: x\n\nThe boats came."),
			"|eml|boats|o@x.example|-|\nboats\n\nSee below.\n\n> ---------- Forwarded message ---------\n> From: René Brill <r@x.example>\n> Date: Monday\n> Subject: boats\n> To: x\n\nThe boats came."},
		{"passed on, marked", letterOf("From: o@x.example\nSubject: boats\nMIME-Version: 1.0", "See:\n\nBegin forwarded message:\n\n> From: René\n> Date: Monday\n> Subject: boats\n>\n> The boats came."),
			"|eml|boats|o@x.example|-|\nboats\n\nSee:\n\n> Begin forwarded message:\n> \n> From: René\n> Date: Monday\n> Subject: boats\n\nThe boats came."},
		{"all quoted", letterOf("From: o@x.example\nSubject: boats\nMIME-Version: 1.0", "> The boats came."), "|eml|boats|o@x.example|-|\nboats\n\nThe boats came."},
		{"a colon is no head", letterOf(from, "The plan:\nFrom: Sylvan\nThe boats sail on."), "|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nThe plan:\nFrom: Sylvan\nThe boats sail on."},
		{"a page in mail", letterOf(from+"Content-Type: text/html; charset=utf-8\n", "<p>No.</p><div class=gmail_quote><div class=gmail_attr>On 1 May Otto wrote:</div><blockquote class=gmail_quote><p>Did they?</p></blockquote></div>"),
			"|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nNo.\n\n> On 1 May Otto wrote:\n\n> Did they?"},
		{"encrypted", letterOf(from+"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n", "xxx"), "! is encrypted: save the message decrypted"},
		{"no words", letterOf(from+"Content-Type: image/png\n", "xxx"), "! is a message without words: save what it links to or shows instead"},
		{"cut short", letterOf(from+"Content-Type: multipart/mixed; boundary=b\n", "--b\n\nThe boats came.\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBER"),
			"message|eml|Café boats|René Brill|2025-03-13|\nCafé boats\n\nThe boats came.\nattachment 1: a.pdf||||-|a.pdf\n%PD"},
		{"mailbox", "From r@x.example Thu Mar 13 10:00:00 2025\nSubject: one\nFrom: a\n\nFirst.\nFrom the sea came boats.\n\nFrom r@x.example Thu Mar 13 11:00:00 2025\nSubject: two\nFrom: b\n\nSecond.\n",
			"message 1|eml|one|a|-|\none\n\nFirst.\nFrom the sea came boats.\nmessage 2|eml|two|b|-|\ntwo\n\nSecond."},
		{"saved page", "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/1\nSubject: Boats\nDate: Thu, 13 Mar 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Boats</p>\n--b\nContent-Type: text/css\n\nx{}\n--b--",
			"|html|Boats||2025-03-13|\n\ufeff<p>Boats</p>"},
	} {
		if got := brief(Reports([]byte(c.in))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// The message alone, with all that is made to be too much.
func TestLimits(t *testing.T) {
	nested := "MIME-Version: 1.0\nContent-Type: text/plain\n\nboats"
	for range 100 {
		nested = "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + nested
	}
	many := "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nboats\n", 100_000)
	for name, c := range map[string]struct{ in, want string }{
		"nested": {nested, "more than 20 deep"}, "many": {many, "more than 500 parts"},
		"open tags":  {"Content-Type: text/html\nFrom: a\nDate: b\n\n" + strings.Repeat("<div>", 200_000) + "boats", ""},
		"long lines": {"From: a\nSubject: " + strings.Repeat("b", 1<<20) + "\n\nboats", ""},
	} {
		rs, errs := Reports([]byte(c.in))
		if c.want != "" && (len(errs) != 1 || !strings.Contains(errs[0].Error(), c.want)) || c.want == "" && (len(errs) > 0 || len(rs) != 1) {
			t.Errorf("%s: %d reports, %v", name, len(rs), errs)
		}
	}
}

func FuzzReports(f *testing.F) {
	f.Add([]byte(letterOf(from+"Content-Type: multipart/alternative; boundary=b\n", "--b\n\na\n--b\nContent-Type: text/html\n\n<p>a<br>b</p><blockquote type=cite>x\n--b--")))
	f.Add([]byte("From a@b c d e f g\nSubject: Fwd: x\nFrom: a\n\nOn 1 May\nAda wrote:\n> x\n\n____________\nFrom: a\nTo: b\nSent: c\n d\n\ne"))
	f.Add([]byte(letterOf(from+"Content-Type: text/plain; format=flowed; delsp=yes\nContent-Transfer-Encoding: quoted-printable\n", "a =\n> b \n> c =E9")))
	f.Fuzz(func(t *testing.T, b []byte) {
		rs, errs := Reports(b)
		if len(rs)+len(errs) == 0 {
			t.Fatal("neither a report nor an error")
		}
		if again := brief(Reports(b)); again != brief(rs, errs) {
			t.Fatal("not the same twice")
		}
	})
}

func BenchmarkReports(b *testing.B) {
	page := "<table>" + strings.Repeat("<tr><td><p>The boats of Sylvan came <b>early</b> this year, the harbour said on Monday.</p></td></tr>", 2000) + "</table>"
	in := []byte(letterOf(from+"Content-Type: text/html; charset=utf-8\n", page))
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		if rs, _ := Reports(in); len(rs) != 1 {
			b.Fatal(len(rs))
		}
	}
}
