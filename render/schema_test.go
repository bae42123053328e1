package render_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"muster"
	"muster/check"
	"muster/collect"
	"muster/render"
)

// checked is the JSON of a real check of files.
func checked(t *testing.T, paths ...string) map[string]any {
	t.Helper()
	o, err := check.Open("")
	if err != nil {
		t.Fatal(err)
	}
	c := check.Run(collect.Files(paths, collect.Options{Stdin: strings.NewReader("")}), o)
	editions := map[muster.EditionID]muster.Edition{}
	for _, e := range o.Shelf.Editions("") {
		editions[e.ID] = e
	}
	var b bytes.Buffer
	show := render.Options{WithText: true, Edition: func(id muster.EditionID) muster.Edition { return editions[id] }}
	if err := render.JSON(&b, &c, show); err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func schema(t *testing.T) map[string]any {
	t.Helper()
	b, err := os.ReadFile("../docs/reference/check.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s map[string]any
	if err := json.Unmarshal(b, &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// The JSON of the sample reports, and of the seeds where they are at hand, is
// as docs/reference/check.schema.json has it.
func TestSchema(t *testing.T) {
	paths := []string{"../testdata/reports", "gone.txt"}
	corpora := os.Getenv("MUSTER_CORPORA")
	if corpora == "" {
		corpora = "../../shared"
	}
	if seeds, _ := filepath.Glob(filepath.Join(corpora, "seeds", "*.txt")); len(seeds) > 0 {
		paths = append(paths, seeds...)
	}
	got := checked(t, paths...)
	s := schema(t)
	v := validator{root: s}
	v.check(s, got, "")
	for _, e := range v.errors {
		t.Error(e)
	}
	if n := len(got["documents"].([]any)); n < 5 {
		t.Errorf("%d documents", n)
	}
	consistent(t, got)
}

// A check that the schema must refuse, so that the test can fail.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t)
	for _, spoil := range []func(doc, claim map[string]any){
		func(doc, _ map[string]any) { delete(doc, "offsets") },
		func(doc, _ map[string]any) { doc["colour"] = "red" },
		func(doc, _ map[string]any) { doc["part"] = 7.0 },
		func(_, claim map[string]any) { claim["finding"] = "true" },
		func(_, claim map[string]any) { claim["quantity"] = "7" },
		func(_, claim map[string]any) { claim["start"] = "7" },
	} {
		got := checked(t, "../testdata/reports/wire.txt")
		doc := got["documents"].([]any)[0].(map[string]any)
		spoil(doc, doc["claims"].([]any)[0].(map[string]any))
		v := validator{root: s}
		if v.check(s, got, ""); len(v.errors) == 0 {
			t.Error("a spoiled check passes")
		}
	}
}

// consistent checks what a schema cannot say: spans lie in the text and hold
// the words given, ids refer to something, and every number is in a claim or
// says why it is in none.
func consistent(t *testing.T, got map[string]any) {
	t.Helper()
	for _, d := range got["documents"].([]any) {
		doc := d.(map[string]any)
		text, path := doc["text"].(string), doc["path"].(string)
		if int(doc["text_bytes"].(float64)) != len(text) {
			t.Errorf("%s: text_bytes is not the length of the text", path)
		}
		ids := map[string]bool{}
		for _, kind := range []string{"statements", "quantities", "claims"} {
			for _, x := range doc[kind].([]any) {
				e := x.(map[string]any)
				ids[e["id"].(string)] = true
				from, to := int(e["start"].(float64)), int(e["end"].(float64))
				if from >= to || to > len(text) || text[from:to] != e["text"] {
					t.Errorf("%s: %s is not the words at %d to %d", path, e["id"], from, to)
				}
			}
		}
		for _, x := range doc["quantities"].([]any) {
			q := x.(map[string]any)
			if (q["claim"] == nil) == (q["left"] == nil) {
				t.Errorf("%s: %s %q: claim %v, left %v: one of them is wanted", path, q["id"], q["text"], q["claim"], q["left"])
			}
			if c, ok := q["claim"].(string); ok && !ids[c] {
				t.Errorf("%s: %s is of %s, which there is not", path, q["id"], c)
			}
		}
		for _, x := range doc["claims"].([]any) {
			c := x.(map[string]any)
			for _, of := range []string{"statement", "quantity"} {
				if id, ok := c[of].(string); ok && !ids[id] {
					t.Errorf("%s: %s has %s %s, which there is not", path, c["id"], of, id)
				}
			}
			if (c["because"] == nil) != (c["finding"] != "unknown") {
				t.Errorf("%s: %s is %s because %v", path, c["id"], c["finding"], c["because"])
			}
			for _, r := range c["readings"].([]any) {
				r := r.(map[string]any)
				if (r["value"] == nil) == (r["absent"] == nil) {
					t.Errorf("%s: %s: %s has value %v and absent %v", path, c["id"], r["name"], r["value"], r["absent"])
				}
			}
		}
	}
}

// validator knows as much of JSON Schema as check.schema.json uses.
type validator struct {
	root   map[string]any
	errors []string
}

func (v *validator) fail(at, format string, args ...any) {
	v.errors = append(v.errors, at+": "+fmt.Sprintf(format, args...))
}

func (v *validator) check(s map[string]any, x any, at string) {
	if ref, ok := s["$ref"].(string); ok {
		v.check(v.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any), x, at)
		return
	}
	if one, ok := s["anyOf"].([]any); ok {
		v.anyOf(one, x, at)
		return
	}
	if enum, ok := s["enum"].([]any); ok && !slices.ContainsFunc(enum, func(e any) bool { return reflect.DeepEqual(e, x) }) {
		v.fail(at, "%v is none of %v", x, enum)
	}
	if want := types(s["type"]); want != nil && !slices.ContainsFunc(want, func(name string) bool { return is(name, x) }) {
		v.fail(at, "%v is no %v", x, want)
		return
	}
	switch x := x.(type) {
	case string:
		if p, ok := s["pattern"].(string); ok && !regexp.MustCompile(p).MatchString(x) {
			v.fail(at, "%q does not match %s", x, p)
		}
		if n, ok := s["minLength"].(float64); ok && len(x) < int(n) {
			v.fail(at, "empty")
		}
	case float64:
		if n, ok := s["minimum"].(float64); ok && x < n {
			v.fail(at, "%v is less than %v", x, n)
		}
	case []any:
		if n, ok := s["minItems"].(float64); ok && len(x) < int(n) {
			v.fail(at, "%d items", len(x))
		}
		for i, e := range x {
			v.check(s["items"].(map[string]any), e, fmt.Sprintf("%s/%d", at, i))
		}
	case map[string]any:
		v.object(s, x, at)
	}
}

func (v *validator) object(s, x map[string]any, at string) {
	props, _ := s["properties"].(map[string]any)
	for _, name := range s["required"].([]any) {
		if _, ok := x[name.(string)]; !ok {
			v.fail(at, "%s is missing", name)
		}
	}
	for name, e := range x {
		p, ok := props[name].(map[string]any)
		if !ok {
			v.fail(at, "%s is not in the schema", name)
			continue
		}
		v.check(p, e, at+"/"+name)
	}
}

func (v *validator) anyOf(one []any, x any, at string) {
	var said []string
	for _, s := range one {
		in := validator{root: v.root}
		if in.check(s.(map[string]any), x, at); len(in.errors) == 0 {
			return
		}
		if len(in.errors) > len(said) || x != nil {
			said = in.errors
		}
	}
	v.errors = append(v.errors, said...)
}

func types(t any) []string {
	switch t := t.(type) {
	case string:
		return []string{t}
	case []any:
		var out []string
		for _, x := range t {
			out = append(out, x.(string))
		}
		return out
	}
	return nil
}

func is(name string, x any) bool {
	switch x := x.(type) {
	case nil:
		return name == "null"
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "number" || name == "integer" && x == float64(int64(x))
	case []any:
		return name == "array"
	case map[string]any:
		return name == "object"
	}
	return false
}
