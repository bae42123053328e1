package clean

import "testing"

func TestLetter(t *testing.T) {
	in := "Boats come early\n\nDear all,\n\nThe boats came on Monday.\n\n> On 1 May Otto wrote:\n> Did they come?\n\nThey did.\n\n-- \nAda Brill\nHarbour office\n"
	want := "title:Boats come early\nparagraph:Dear all,\nparagraph:The boats … Monday.\n-quoted reply:> On … wrote:\n-quoted reply:> Did they come?\nparagraph:They did.\n-signature:--\n-signature:Ada Brill\n-signature:Harbour office"
	text := read1(t, "eml", in)
	if got := show(text); got != want || text.Offsets != "text" {
		t.Errorf("%s\n%s\nwant\n%s", text.Offsets, got, want)
	}
	in = "Boats\n\nThe boats came on Monday.\n\nThis e-mail and any attachment is for you alone.\nDelete it.\n"
	if got, want := show(read1(t, "eml", in)), "title:Boats\nparagraph:The boats … Monday.\n-boilerplate:This e-mail … alone.\n-boilerplate:Delete it."; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	in = "Boats\n\nThis e-mails us all, she said: a joke.\n"
	if got, want := show(read1(t, "eml", in)), "title:Boats\nparagraph:This e-mails … joke."; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
