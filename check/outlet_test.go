package check

import (
	"testing"

	"muster"
)

func TestOutlet(t *testing.T) {
	for _, c := range []struct{ address, name, want string }{
		{"https://www.reuters.com/world/x", "", "Reuters"},
		{"https://www.reuters.com/world/x", "www.reuters.com", "Reuters"},
		{"https://www.theguardian.com/world/x", "World news | The Guardian", "The Guardian"},
		{"https://indianexpress.com/article/x", "Express", "The Indian Express"}, // not the Daily one
		{"", "AP", "Associated Press"},
		{"", "BBC News", "BBC"},
		{"https://sylvan.example/x", "The Times", "The Times"},
		{"https://sylvan.example/x", "AP", "AP"}, // whose, the address does not say
		{"https://sylvan.example/x", "", ""},
		{"", "The Sylvan Post", "The Sylvan Post"},
		{"", "", ""},
	} {
		if got := outlet(&muster.Document{Address: c.address, Outlet: c.name}); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.address, c.name, got, c.want)
		}
	}
}
