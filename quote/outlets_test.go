package quote

import (
	"strings"
	"testing"

	"muster"
	"muster/clean"
	"muster/quote/names"
)

// heard is what a report says: words of a statement, and who said them; "" where
// nobody can be named, "-" where nothing is said at all.
type heard struct{ words, speaker string }

// outlets are reports in the manner of different outlets, in our own words and of
// invented people. Each was written, and its gold marked, before the reader saw it: at
// first sight 52 of 71 were right.
var outlets = []struct {
	name, day, text string
	want            []heard
}{
	{"wire", "2024-05-14", `Varland and Costavia to share mine hunters

OSTRAVIK, May 14 (Northline) - Varland and Costavia will share four mine hunters from 2027, their defence ministers said in a joint statement on Tuesday.

The ships will cost 1.2 billion crowns, Varland's Defence Minister Petra Halloran told reporters. Her Costavian counterpart, Milos Drabek, said his country would pay a third.

"We buy together or we drown apart," said Drabek, a former submariner.

Asked whether the crews would be mixed, Halloran said they would. "From day one," she added.

Opposition leader Gunnar Ekholt dismissed the deal as "a photograph with a price tag".

Neither minister would say who would command the ships.

(Reporting by Lena Ruud; editing by Carl Osk)
`, []heard{
		{"The ships will cost 1.2 billion crowns", "Petra Halloran"},
		{"Her Costavian counterpart", "Milos Drabek"},
		{"We buy together", "Milos Drabek"},
		{"Asked whether the crews", "Petra Halloran"},
		{"From day one", "Petra Halloran"},
		{"Opposition leader Gunnar Ekholt", "Gunnar Ekholt"},
		{"Reporting by", "-"},
	}},
	{"tabloid", "2025-01-20", `ADMIRAL'S FURY: 'Our sailors sleep in the car park!'

By Dee Marlowe

A TOP admiral blasted bungling bosses last night after sailors were forced to sleep in a car park.

Vice Admiral Sir Desmond Prowse, 61, fumed: "It's a disgrace. My lads are freezing."

The three-star officer told The Daily Lantern he had written to ministers SIX times.

And his wife Glenda, 58, added: "Des hasn't slept since Christmas."

A Whitehall source said: "He's got a point."

But Defence chiefs insisted the beds were on their way.

A spokesman for the Navy said: "We take the comfort of our people seriously."

Prowse hit back: "Tell that to the lads in the Volvos!"
`, []heard{
		{"It's a disgrace", "Desmond Prowse"},
		{"The three-star officer told", "Desmond Prowse"},
		{"Des hasn't slept", "Glenda"},
		{"He's got a point", ""},
		{"But Defence chiefs insisted", ""},
		{"Tell that to the lads", "Desmond Prowse"},
	}},
	{"broadsheet", "2023-11-02", `The bridge that nobody wanted to count

When Ines Valderrama first saw the bridge at Tollmere, she thought it was a mistake. "It was a bridge from a field to another field," the retired auditor recalls over tea. "I asked who had ordered it. Nobody knew."

Her report, published on Thursday, runs to 300 pages. It concludes that the bridge cost three times what the army had been told.

Colonel Bertil Aspen, who signed the contract, disputes that. "The auditor counted the road," he says. "We counted the bridge." He concedes, however, that the road was needed.

Valderrama is unmoved. A road that leads only to a bridge, she argues, is part of the bridge.

The former says the file is closed; the latter has asked parliament to open it again.

Aspen's lawyer, Mirja Tanner, declined to comment.
`, []heard{
		{"It was a bridge from a field", "Ines Valderrama"},
		{"I asked who had ordered", "Ines Valderrama"},
		{"The auditor counted the road", "Bertil Aspen"},
		{"We counted the bridge", "Bertil Aspen"},
		{"He concedes", "Bertil Aspen"},
		{"A road that leads only", "Ines Valderrama"},
		{"declined to comment", "Mirja Tanner"},
	}},
	{"interview", "2025-03-03", `"Nobody counts tents": a talk with the quartermaster

Brigadier Odile Ferrand has fed three armies. She spoke to Anton Weiss in Lyonne.

Weiss: Brigadier, what does an army eat?

Ferrand: Bread, mostly. The minister once told me that bread was cheap. It is not.

A.W.: And how much does it cost?

O.F.: Four euros a head. My predecessor said three, but he did not count the butter.

A.W.: Is that too much?

O.F.: For whom?
`, []heard{
		{"Brigadier, what does an army eat?", "Anton Weiss"},
		{"Bread, mostly", "Odile Ferrand"},
		{"Four euros a head", "Odile Ferrand"},
		{"For whom?", "Odile Ferrand"},
	}},
	{"live blog", "2025-06-24", `Summit in Harrow: what we know so far

10.05 Prime Minister Tove Lindahl has arrived. "We will spend what it takes," she told reporters on the steps.

10.20 Finland's former president is not coming after all, his office says.

11.00 "Not one crown more." That was Costavia's Milos Drabek, on his way in.

11.15 Writing on X, Drabek said the mine hunters were "a done deal".

11.30 Lindahl, meanwhile, posted on Truth Social: "Great meeting with Milos!"

12.00 The pair then appeared together. They said four ships would be shared.

12.10 According to the Ostravik Post, the price has doubled. Lindahl's spokeswoman Alva Thorn denied it.
`, []heard{
		{"We will spend what it takes", "Tove Lindahl"},
		{"Not one crown more", "Milos Drabek"},
		{"Writing on X", "Milos Drabek"},
		{"Great meeting", "Tove Lindahl"},
		{"According to the Ostravik Post", "Ostravik Post"},
		{"denied it", "Alva Thorn"},
	}},
	{"press release", "2024-09-09", `Ministry of Ports welcomes 600 apprentices

For immediate release

The Ministry of Ports today welcomed 600 apprentices, the largest intake in its history.

Minister for Ports Sanna Kivelae said:

"These young people are our future. Each of them will have a berth, a bunk and a trade.

"We promised five hundred. We found six."

Welcoming the apprentices, harbour master Emil Brandt commented: "I have run out of hammers."

Dr Ulla Stenmark, Chief Executive of the Seafarers' Trust, said that the Trust would double its grants.

ENDS

Notes to editors
`, []heard{
		{"These young people are our future", "Sanna Kivelae"},
		{"We promised five hundred", "Sanna Kivelae"},
		{"I have run out of hammers", "Emil Brandt"},
		{"Dr Ulla Stenmark", "Ulla Stenmark"},
	}},
	{"parliament", "2023-02-08", `Frigates: delivery

Baroness Amabel Crake asked His Majesty's Government when the last frigate would be delivered.

The Minister of State, Lord Pellam, said that it would be delivered in 2029. He reminded the House that two had come early.

Lord Tuke (Crossbench) asked whether the Minister had seen the report of the auditors, which put the cost at £900 million.

Lord Pellam said that he had, and that he disagreed with it.

The Earl of Sandmouth observed that his noble friend had said the same in 2019.
`, []heard{
		{"Baroness Amabel Crake asked", "Amabel Crake"},
		{"The Minister of State, Lord Pellam", "Pellam"},
		{"He reminded the House", "Pellam"},
		{"Lord Tuke", "Tuke"},
		{"Lord Pellam said that he had", "Pellam"},
	}},
	{"local outlet in English", "2025-02-11", `"Tanks are not tractors", says mayor of Velim

The mayor of Velim Bohdan Kral is against that the brigade comes to his town.

"Tanks are not tractors", declared he on Monday for Radio Velim. "They destroy us the road", he complained.

How he added, nobody from the ministry has visited the town. By his words, the repair of the road will cost two millions.

The spokesperson of ministry Jana Horakova informed that the brigade will pay everything. "We are good neighbours", let she know.

Towards the agency she also confirmed that 300 soldiers will come.
`, []heard{
		{"Tanks are not tractors", "Bohdan Kral"},
		{"They destroy us the road", "Bohdan Kral"},
		{"How he added", "Bohdan Kral"},
		{"By his words", "Bohdan Kral"},
		{"informed that the brigade", "Jana Horakova"},
		{"Towards the agency", "Jana Horakova"},
	}},
	{"two of a name", "2024-10-01", `Siblings at odds over the shipyard

Karin Holm wants the yard sold. Her brother, Jens Holm, wants it kept.

"It has lost money for nine years," Ms Holm said on Tuesday. She said a buyer had been found.

Mr Holm said he knew of no buyer. "My sister sees ghosts with wallets," he joked.

The Holms agree on one thing: the crane must go.

"It leans," said Karin.

"It leans," agreed Jens.
`, []heard{
		{"It has lost money", "Karin Holm"},
		{"She said a buyer", "Karin Holm"},
		{"Mr Holm said", "Jens Holm"},
		{"My sister sees ghosts", "Jens Holm"},
	}},
	{"magazine of the trade", "2025-05-05", `Engine trouble

Speaking in an interview with Rotor Weekly, Major General Ivo Stanek, head of the air force's procurement arm, acknowledged that the engines "run hot".

"They are within limits," Stanek told the magazine. "The limits, I admit, were ours."

The manufacturer, Brenn Aero, said in a statement that it was "aware of the reports".

A letter signed by 40 pilots and seen by Rotor Weekly says the engines have failed twice.

Stanek's deputy, Colonel Hana Mrazova, confirmed the letter. She stressed that nobody had been hurt, noting that both aircraft landed.

"Nobody" is the word that Brenn Aero likes best.

The two-star general plans to replace all 80 engines, he said.
`, []heard{
		{"Speaking in an interview", "Ivo Stanek"},
		{"They are within limits", "Ivo Stanek"},
		{"The limits, I admit", "Ivo Stanek"},
		{"The manufacturer, Brenn Aero", "Brenn Aero"},
		{"She stressed", "Hana Mrazova"},
		{"is the word that", "-"},
		{"The two-star general plans", "Ivo Stanek"},
	}},
	{"office without a country", "2025-04-10", `Britain counts its boats

Britain has 14 boats that float, the defence secretary said on Thursday.

"They are wet," he added.

The prime minister said that boats were boats.

The shadow defence secretary said nothing of the kind.

The Treasury declined to comment.
`, []heard{
		{"Britain has 14 boats", "John Healey"},
		{"They are wet", "John Healey"},
		{"The prime minister said", "Keir Starmer"},
		{"The shadow defence secretary", "shadow defence secretary"},
	}},
	{"tweets", "2025-07-01", `Reactions to the pact

"A great day for small navies!" — Tove Lindahl (@tovelindahl)

"Too little, too late." – Gunnar Ekholt, leader of the opposition

Milos Drabek: "I am proud of my sailors."

In a post on X, the Costavian minister wrote: "Thank you, Tove."

"Costavia keeps its word," he wrote on Facebook.
`, []heard{
		{"A great day for small navies", "Tove Lindahl"},
		{"Too little, too late", "Gunnar Ekholt"},
		{"I am proud of my sailors", "Milos Drabek"},
		{"Costavia keeps its word", "Milos Drabek"},
	}},
	{"embedded and denied", "2024-03-12", `Mayor denies promise

Mayor Edda Brunner denied on Tuesday that she had promised the army a second gate.

"I never said that," she told Radio Tollmere. "What I said was: we will look at it."

Captain Lars Moen had told the council last week that Brunner had given her word.

Moen did not respond to a request for comment, but his commander, Colonel Ursel Hafner, said the captain "may have misheard".

"The said gate does not exist", Brunner wrote in a letter to the council. It was signed by the mayor and by her deputy, Kurt Amsel.

Her office said later that the letter was private.
`, []heard{
		{"Mayor Edda Brunner denied", "Edda Brunner"},
		{"I never said that", "Edda Brunner"},
		{"What I said was", "Edda Brunner"},
		{"Captain Lars Moen had told", "Lars Moen"},
		{"Moen did not respond", "Ursel Hafner"},
		{"The said gate", "Edda Brunner"},
		{"Her office said later", "Office of Edda Brunner"},
	}},
}

// TestOutlets counts what is right of all reports, and holds a floor.
func TestOutlets(t *testing.T) {
	right, total := 0, 0
	for _, o := range outlets {
		text, err := clean.Text(&muster.Document{Format: "txt", Bytes: []byte(o.text)})
		if err != nil {
			t.Fatal(err)
		}
		day := muster.MustDay(o.day)
		got := Statements(&text, names.Read(&text), muster.Window{From: day, To: day})
		for _, w := range o.want {
			total++
			if problem := heardIn(&text, got, w); problem != "" {
				t.Logf("%s: %q: %s", o.name, w.words, problem)
				continue
			}
			right++
		}
	}
	t.Logf("%d of %d right", right, total)
	if right*100 < total*95 {
		t.Errorf("floor: 95 of a hundred")
	}
}

// heardIn says what is wrong with a statement; "" for nothing.
func heardIn(text *muster.Text, got []muster.Statement, w heard) string {
	for i := range got {
		s := &got[i]
		if s.Kind == muster.Headline && w.speaker != "-" || !strings.Contains(text.Of(s.Span), w.words) {
			continue
		}
		speech := said(s) || s.Kind == muster.Question && s.Speaker != nil
		switch {
		case w.speaker == "-" && speech:
			return "said by " + name(s)
		case w.speaker == "-":
			return ""
		case !speech:
			return "is " + string(s.Kind)
		case name(s) != w.speaker:
			return "by " + name(s) + ", want " + w.speaker + " (" + s.Rule + ")"
		}
		return ""
	}
	if w.speaker == "-" {
		return ""
	}
	return "not found"
}
