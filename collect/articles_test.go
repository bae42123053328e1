package collect

import (
	"strings"
	"testing"
)

func TestArticles(t *testing.T) {
	const a, b, p = `{"@type":"NewsArticle","articleBody":"The boats came early.","author":{"@id":"#p"}}`, `{"@type":"NewsArticle","articleBody":"They float."}`, `{"@type":"Person","@id":"#p","name":"Ada Brill"}`
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"one", a, []string{" " + a}},
		{"a list of one", "[" + p + "," + a + "]", []string{" [" + p + "," + a + "]"}},
		{"a list of two", "[" + a + "," + b + "]", []string{`article 1 {"@graph":[` + a + `]}`, `article 2 {"@graph":[` + b + `]}`}},
		{"a graph of two", `{"@graph":[` + p + "," + a + "," + b + "]}", []string{`article 1 {"@graph":[` + a + "," + p + `]}`, `article 2 {"@graph":[` + b + "," + p + `]}`}},
		{"no text", `[{"@type":"NewsArticle","articleBody":""},` + b + "]", []string{` [{"@type":"NewsArticle","articleBody":""},` + b + "]"}},
		{"damaged", "[" + a, []string{" [" + a}},
	} {
		docs, errs := articles([]byte(c.in))
		var got []string
		for _, d := range docs {
			got = append(got, d.Part+" "+string(d.Bytes))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") || len(errs) > 0 {
			t.Errorf("%s:\n%s", c.name, strings.Join(got, "\n"))
		}
	}
	docs, errs := articles([]byte("[" + strings.Repeat(b+",", maxArticles) + b + "]"))
	if len(docs) != maxArticles || len(errs) != 1 {
		t.Errorf("%d documents, %v", len(docs), errs)
	}
}
