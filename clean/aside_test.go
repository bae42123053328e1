package clean

import (
	"strings"
	"testing"
)

// What a paper says to its readers, and what only looks like it.
func TestAsides(t *testing.T) {
	for _, c := range []struct{ last, why string }{
		{"Tips? Write to the desk in Sylvan.", "call to readers"},
		{"Have you rowed a boat to work? Ring our newsdesk.", "call to readers"},
		{"Fjord Tenders: find every call. Start your free trial.", "call to readers"},
		{"Get the tide tables by text message: 1811.", "call to readers"},
		{"Are the ferries late? Comment below!", "call to readers"},
		{"Watch the whole interview below:", "call to readers"},
		{"This live page is closed for the night.", "editorial note"},
		{"Speeches are given in abridged form.", "editorial note"},
		{"Condensed from a speech.", "editorial note"},
		{"Summarised from agency reports.", "editorial note"},
		{"Digest of the foreign press, made with automatic help.", "editorial note"},
		{"Automatic translation from the Italian. The text in Italian prevails.", "editorial note"},
		{"Have you pictures of the ferry? Send them to the newsroom.", "call to readers"},
		{"Own goals in the second half cost Sylvan the match.", ""},
		{"This article appeared in the paper of 9 September.", "editorial note"},
		{"Prices are given without guarantee.", "editorial note"},
		{"Letters to the editor by Thursday noon, please.", "call to readers"},
		{"Ferrybot shortens reports by itself. Mistakes? Let us know.", "contact"},
		{"Programme: Ada Brill. Sound: Otto Finn.", "credit"},
		{"Ferry & Oar is a publication of Sylvan Media Ltd.", "editorial note"},
		{"The Oar is printed on Wednesdays.", "editorial note"},
		{"— Ada Brill", "credit"},
		{"Prices without warranty. Redistribution only with permission.", "editorial note"},
		{"(The conference ended at ten.)", "editorial note"},
		{"Like what you read? Buy me a coffee.", "call to readers"},
		{"The treaty is printed by the state.", ""},
		{"— 42 boats", ""},
		{"Hot right now: A Ferry Sinks | Ten Harbours, One Boat", "related"},
		{"The coast by letter: the Oar writes to you on Saturdays.", "editorial note"},
		{"Oarbot is generated automatically. Found a slip? Open it here.", "editorial note"},
		{"Compiled on working days for members of the Guild of Ferrymen.", "editorial note"},
		{"This story by Fjordpress first appeared on May 5.", "editorial note"},
		{"A website that sold boats was closed on Monday.", ""},
		{"The yard sent letters to all its subscribers in May and had no answer.", ""},
		{"Readers of the fleet's paper want more articles on boats than its editors have ever been ready to print or to read.", ""},
		{"The ferry ran in the print of the ice.", ""},
		{"Not investment advice. Prices delayed by 15 minutes.", "notice"},
		{"Producer: Ada Brill. Camera: Otto Finn", "credit"},
		{"Words: A. Brill; Pictures: Otto Finn", "credit"},
		{"Harbour Hour is written by volunteers.", "editorial note"},

		{"Find your way to the harbour, he told them.", ""},
		{"“Write to our desk,” she said.", ""},
		{"''Find your boat and get there,'' she tells the crew.", ""},
		{"Support for our ferries fell below half.", ""},
		{"Share prices rose here on Monday.", ""},
		{"Write-offs at the yard are up.", ""},
		{"The report was published by the ministry.", ""},
		{"This year was written off by the fleet.", ""},
		{"Ferries: Late. Barges: Later.", ""},
		{"The bill is written by lawyers.", ""},
		{"Recorded in May, the song was written for ferrymen, who sing it still.", ""},
	} {
		body := "Ferries are late\n\nTwo ferries came late to Sylvan on Monday.\n\nThe third did not come.\n\nNobody waited.\n\n" + c.last
		got := Plain(body, false)
		why := ""
		for _, s := range got.Skipped {
			if got.Of(s.Span) == c.last {
				why = s.Why
			}
		}
		if why != c.why {
			t.Errorf("%q: %q, want %q", c.last, why, c.why)
		}
	}
	// Of itself a text speaks at its ends only.
	body := "Ferries are late\n\nTwo ferries came late.\n\nThree came.\n\nThis text was amended by the harbour.\n\nFour came.\n\nFive came.\n\nSix came."
	if got := Plain(body, false); len(got.Skipped) > 0 {
		t.Errorf("%v", got.Skipped)
	}
	first := "Ada Brill runs the coldest ferry of Vesland. A portrait."
	for _, c := range []struct{ first, why string }{
		{first, "standfirst"},
		{"Good morning. This is Otto with your Tuesday newsletter.", "newsletter"},
		{"Good morning, said the ferryman, and left.", ""},
		{"SYLVAN, Monday. Two ferries came.", "dateline"},
		{"The text follows the broadcast and has been tightened.", "editorial note"},
		{"This site stores small files on your device. Carry on reading to agree.", "editorial note"},
		{"A website sells letters of the Sylvan poets.", ""},
		{"The harbour wanted numbers. It got a ferry.\n\nBy Ada Brill in Sylvan", "standfirst"},
		{"Sylvan, 7 April 2025. Ada Brill signed the charter of the ferries.", "dateline"},
		{"On Monday, 7 April 2025. Ada Brill signed.", ""},
	} {
		got := Plain("Ferries are late\n\n"+c.first+"\n\nTwo ferries came late to Sylvan.", false)
		why := ""
		for _, s := range got.Skipped {
			if strings.HasPrefix(c.first, got.Of(s.Span)) {
				why = s.Why
			}
		}
		if why != c.why {
			t.Errorf("%q: %q, want %q", c.first, why, c.why)
		}
	}
}
