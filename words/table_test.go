package words

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"muster"
)

func TestTable(t *testing.T) {
	var table Table[int]
	var set Set
	if toks := Tokens("boats", muster.Span{End: 5}); table.Of(&toks[0]) != 0 || table.At(&toks[0]) != nil || set.Has(&toks[0]) || set.HasWord("") {
		t.Error("an empty table has a word")
	}
	const n = 3000
	for i := range n {
		table.Put("w"+strconv.Itoa(i), i+1)
		set.Add(strconv.Itoa(i))
	}
	*table.Ref("w7") += 100
	set.Add("7")
	if table.Len() != n || set.Len() != n {
		t.Errorf("%d and %d words, want %d", table.Len(), set.Len(), n)
	}
	for i := range n {
		want := i + 1
		if i == 7 {
			want += 100
		}
		w := "w" + strconv.Itoa(i)
		tok := token(0, len(w), Word, w)
		if table.Of(&tok) != want || *table.At(&tok) != want || table.Word(w) != want {
			t.Fatalf("%s is %d, want %d", w, table.Of(&tok), want)
		}
		if set.Has(&tok) || !set.HasWord(strconv.Itoa(i)) {
			t.Fatalf("the set is wrong about %d", i)
		}
	}
	last := 0
	for _, v := range table.All() {
		if *v < last && last != 108 {
			t.Fatal("the words come in another order")
		}
		last = *v
	}
}

// Every token carries the key of its own word.
func TestKeys(t *testing.T) {
	body := "Ada’s “U.S” boats—３２ of 1,2\u200b3 ½ $$ are *late*, NATO's Ünal"
	for _, tok := range Tokens(body, muster.Span{End: len(body)}) {
		if key, sign := KeyOf(tok.Lower); tok.Key != key || tok.Sign != sign {
			t.Errorf("%q has the key of another word", tok.Lower)
		}
	}
}

// No two words of the language's tables have one key and sign.
func TestKeysDiffer(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "lang", "en", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	type both struct {
		Key
		Sign
	}
	had := map[both]string{}
	keys := map[Key]bool{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for w := range strings.FieldsSeq(strings.ToLower(string(text))) {
			key, sign := KeyOf(w)
			if other, ok := had[both{key, sign}]; ok && other != w {
				t.Errorf("%q and %q have one key", w, other)
			}
			had[both{key, sign}], keys[key] = w, true
		}
	}
	if len(had)-len(keys) > 2 { // of 30,000 words a pair has one key by chance once in five times
		t.Errorf("%d words have %d keys: they are badly mixed", len(had), len(keys))
	}
}
