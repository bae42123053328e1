package parquet

import (
	"bytes"
	"fmt"
	"testing"

	reader "github.com/parquet-go/parquet-go"
)

// An independent reader reads what is written, gaps and long columns included.
func TestWrite(t *testing.T) {
	for _, rows := range []int{0, 1, 3, 5000} {
		var names []string
		var numbers []*float64
		for i := range rows {
			names = append(names, fmt.Sprintf("row %d, é", i))
			n := float64(i) / 8
			if numbers = append(numbers, &n); i%3 == 1 {
				numbers[i] = nil
			}
		}
		if rows == 0 {
			numbers = []*float64{}
		}
		var out bytes.Buffer
		columns := []Column{{Name: "name", Texts: names}, {Name: "value", Numbers: numbers}}
		if err := Write(&out, columns, [][2]string{{"k", "v"}}); err != nil {
			t.Fatal(err)
		}
		type row struct {
			Name  string   `parquet:"name"`
			Value *float64 `parquet:"value,optional"`
		}
		got, err := reader.Read[row](bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != rows {
			t.Fatalf("%d rows, want %d", len(got), rows)
		}
		for i, r := range got {
			if r.Name != names[i] || (r.Value == nil) != (numbers[i] == nil) || r.Value != nil && *r.Value != *numbers[i] {
				t.Fatalf("row %d is %q %v", i, r.Name, r.Value)
			}
		}
		file, err := reader.OpenFile(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if v, ok := file.Lookup("k"); !ok || v != "v" {
			t.Errorf("note = %q", v)
		}
	}
}

// Columns of unequal length are refused.
func TestUneven(t *testing.T) {
	err := Write(&bytes.Buffer{}, []Column{{Name: "a", Texts: []string{"x"}}, {Name: "b", Texts: nil}}, nil)
	if err == nil {
		t.Error("columns of one row and of none make a file")
	}
}
