package words

import (
	"strconv"
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
		tok := Token{Kind: Word, Key: KeyOf(w), Lower: w}
		if table.Of(&tok) != want || *table.At(&tok) != want || table.Word(w) != want {
			t.Fatalf("%s is %d, want %d", w, table.Of(&tok), want)
		}
		if set.Has(&tok) || !set.HasWord(strconv.Itoa(i)) {
			t.Fatalf("the set is wrong about %d", i)
		}
	}
	tok := Token{Kind: Word, Key: KeyOf("w7"), Lower: "other"}
	if table.Of(&tok) != 0 || table.At(&tok) != nil {
		t.Error("a word of another's key was taken for it")
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
		if tok.Key != KeyOf(tok.Lower) {
			t.Errorf("%q has the key of another word", tok.Lower)
		}
	}
}
