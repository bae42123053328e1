package page

import (
	"slices"
	"strings"
	"testing"
)

// The encoding: what the bytes are, then what the page declares.
func TestDecode(t *testing.T) {
	long := "<html><head>" + strings.Repeat("<script>x</script>", 200)
	for _, c := range []struct{ name, in, want string }{
		{"plain", "<p>boats", "<p>boats"},
		{"UTF-8", "<p>Ö", "<p>Ö"},
		{"UTF-8 under an old declaration", "<meta charset=iso-8859-1><p>Ö", "<meta charset=iso-8859-1><p>Ö"},
		{"byte-order mark", "\xef\xbb\xbf<p>Ö", "<p>Ö"},
		{"Windows-1252 said", "<meta charset=windows-1252>\x93\xd6\x94 \x80", "<meta charset=windows-1252>“Ö” €"},
		{"Latin-1 said is Windows-1252 to browsers", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>\x93", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>“"},
		{"nothing said", "<p>caf\xe9", "<p>café"},
		{"UTF-8 said, and it is not", "<meta charset=utf-8><p>caf\xe9 \xe9t\xe9", "<meta charset=utf-8><p>café été"},
		{"UTF-8 with one broken byte", "<meta charset=utf-8><p>Ö Ä Ü \x93", "<meta charset=utf-8><p>Ö Ä Ü “"},
		{"said late", long + "<meta charset=iso-8859-2>\xb1", long + "<meta charset=iso-8859-2>ą"},
		{"said in a comment", "<!-- <meta charset=iso-8859-2> -->\xb1", "<!-- <meta charset=iso-8859-2> -->±"},
		{"XML declaration", "<?xml version='1.0' encoding='koi8-r'?>\xc2", "<?xml version='1.0' encoding='koi8-r'?>б"},
		{"UTF-16 said of bytes that are not", "<meta charset=utf-16><p>caf\xe9", "<meta charset=utf-16><p>café"},
		{"UTF-16, big end first", "\xfe\xff\x00<\x00p\x00>\x00\xd6", "<p>Ö"},
		{"UTF-16 without a mark", "<\x00p\x00>\x00\xd6\x00", "<p>Ö"},
		{"Shift JIS", "<meta charset=shift_jis>\x83\x65", "<meta charset=shift_jis>テ"},
		{"unknown", "<meta charset=klingon>\xe9", "<meta charset=klingon>é"},
	} {
		if got := decode([]byte(c.in)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Moments: the day is the one that is written.
func TestStamp(t *testing.T) {
	for in, want := range map[string]string{
		"2025-03-13T23:30:00-05:00": "2025-03-13", "2025-03-14T04:30:00Z": "2025-03-14", "2025-03-13T06:12:00+0000": "2025-03-13",
		"2025-03-13T06:12:00.123Z": "2025-03-13", "2025-03-13": "2025-03-13", "20250313": "2025-03-13", "2025/03/13 10:00": "2025-03-13",
		"Thu, 13 Mar 2025 06:12:00 GMT": "2025-03-13", "Thu, 13 Mar 2025 23:12:00 -0500": "2025-03-13", "March 13, 2025": "2025-03-13",
		"13 March 2025, 10.00": "2025-03-13", "13/03/2025": "2025-03-13", "03/13/2025": "2025-03-13", "13.3.2025": "2025-03-13",
		"1741846320": "2025-03-13", "1741846320000": "2025-03-13", "2025-03-13T06:12:00+01:00[Europe/Paris]": "2025-03-13",
		"2025-03-13 06:12:00 UTC": "2025-03-13", "20250313T061200Z": "2025-03-13",
		"04/03/2025": "", "yesterday": "", "": "", "2025": "", "March 2025": "", "99999999": "", "2025-13-40": "", "12345": "",
	} {
		got := ""
		if s, ok := readStamp(in); ok {
			got = s.day.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDayInAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/2025/03/13/boats": "2025-03-13", "https://a.example/news/2025-3-13-boats": "2025-03-13", "https://a.example/uk/2025/mar/13/boats": "2025-03-13",
		"https://a.example/20250313/boats": "2025-03-13", "https://a.example/boats-12345678": "", "https://a.example/2025/boats": "",
		"https://a.example/?d=/2025/03/13": "", "https://a.example/2025/13/45/": "", "2025/03/13": "",
	} {
		got := ""
		if d, ok := inAddress(in); ok {
			got = d.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWordsOfClasses(t *testing.T) {
	for in, want := range map[string]string{
		"relatedPosts__item-2": "related posts item", "wp-caption-text": "wp caption text", "sc-f98b1ad2-0": "sc", "ad2": "", "h2": "",
		"MPUAd": "mpuad", "related3": "related", "col1": "col", "": "", "123": "", "a_b": "a b",
	} {
		if got := strings.Join(slices.Collect(cut(in)), " "); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"related-posts": "related", "entry-content related": "body", "shadow header-thread": "", "loading": "", "adhesive": "", "download-list": "",
		"post-content": "body", "article__read-more": "related", "wp-block-image": "", "social-share": "share counts", "authorities": "",
	} {
		if got := named(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestAddressAndLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/x": "https://a.example/x", " HTTP://a.example ": "HTTP://a.example", "javascript:alert(1)": "", "/x": "", "//a.example/x": "",
		"https://u:p@a.example/": "", "https://a.example/\"><script>": "", "https:///x": "", "data:text/html,x": "", "https://a.example/" + strings.Repeat("x", 3000): "",
	} {
		if got := address(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"en": "en", "en-GB": "en", "en_US": "en", "EN": "en", "de": "de", "": "", "x": "", "en1": "", "english": "en", "und": "", "zh-Hans": "zh"} {
		if got := language(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// A headline on the page is the one that the page names of itself, with or
// without the outlet before or behind it.
func TestAlike(t *testing.T) {
	const said = "Boats come early to Port Sylvan | The Sylvan Post"
	for shown, want := range map[string]bool{
		"Boats come early to Port Sylvan": true, "BOATS COME EARLY TO PORT SYLVAN": true, "Boats": false, "The Sylvan Post": false,
		"Ships come late to Port Sylvan": false, "": false,
	} {
		if got := alike(shown, letters(said)); got != want {
			t.Errorf("%q: %v", shown, got)
		}
	}
}
