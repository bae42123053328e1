package render

import (
	"strings"

	"muster"
)

const words = "Allies meet in Oslo\n\nPhoto: A. Nyberg\n\n“We give three fifths of all that allies spend,” Defence Minister Ada Holm said. " +
	"She spoke for 40 minutes. The alliance has 30 members and met 2 % on the day.\n"

// sample is a check made by hand: one report with a claim of each kind that
// readers see most, its figures cut down to what the renderers need.
func sample() *muster.Check {
	at := func(s string) muster.Span {
		i := strings.Index(words, s) // a test may search; the program never does
		return muster.Span{Start: i, End: i + len(s)}
	}
	usa := &muster.Figure{
		Key:    muster.Key{Measure: "defence_expenditure", Entity: "USA", Unit: "USD", Prices: "current"},
		Period: "2024", Value: muster.Int(967_707_000_000), Status: muster.Estimate, Edition: "nato/2024-06-17",
		Table: "Table 2", Row: "United States", Column: "2024e", Printed: "967707", PrintedUnit: "million USD",
	}
	all := &muster.Figure{
		Key:    muster.Key{Measure: "defence_expenditure", Entity: "NATO", Unit: "USD", Prices: "current"},
		Period: "2024", Value: muster.Int(1_474_399_000_000), Status: muster.Estimate, Edition: "nato/2024-06-17",
		Table: "Table 2", Row: "NATO Total", Column: "2024e", Printed: "1474399", PrintedUnit: "million USD",
	}
	share, _ := usa.Value.Div(all.Value)
	ratio := muster.Value{Number: share, Unit: "ratio"}
	cell := func(f *muster.Figure) *muster.Working {
		return &muster.Working{Op: "figure", Figure: f, Value: muster.Value{Number: f.Value, Unit: "USD", Prices: "current"}}
	}
	speaker := &muster.Speaker{Name: "Ada Holm", Role: "Defence Minister", Mention: at("Ada Holm")}
	sharing := &muster.Claim{
		ID: "c1", Statement: "s1", Span: at("We give three fifths of all that allies spend"), Form: "share_of_group", Tense: muster.Is,
		Subject: []string{"USA"}, Measure: "defence_expenditure", Quantity: "q1", ComparedWith: []string{"NATO"}, Speaker: speaker,
		Test: muster.Test{Relation: muster.Within, Low: muster.MustNumber("0.57"), High: muster.MustNumber("0.63"), Unit: "ratio"},
	}
	members := &muster.Claim{
		ID: "c2", Statement: "s3", Span: at("The alliance has 30 members and met 2 % on the day"), Form: "background_fact", Tense: muster.Is,
		Subject: []string{"NATO"}, Measure: "membership", Quantity: "q3", Rules: []string{"members"},
		Test: muster.Test{Relation: muster.Equals, Low: muster.Int(30), High: muster.Int(30), Unit: "count"},
	}
	meeting := &muster.Claim{
		ID: "c3", Statement: "s3", Span: at("met 2 %"), Form: "level_share_gdp", Tense: muster.Was,
		Subject: []string{"NATO"}, Measure: "defence_expenditure_share_of_gdp", Quantity: "q4",
		Test: muster.Test{Relation: muster.GreaterEqual, Low: muster.MustNumber("0.02"), Unit: "ratio"}, Because: muster.Ambiguous,
	}
	day := muster.MustDay("2024-07-01")
	r := muster.Report{
		Document: muster.Document{
			ID: "sha256:1", Path: "oslo.txt", Format: "txt", Language: "en", Outlet: "Fjord Wire",
			Published: muster.Dating{Window: muster.Window{From: day, To: day}, Basis: "flag", Why: "--published"},
		},
		Text: muster.Text{
			Body: words, Offsets: "file", Title: at("Allies meet in Oslo"),
			Skipped: []muster.Skip{{Span: at("Photo: A. Nyberg"), Why: "credit"}},
		},
		Statements: []muster.Statement{{
			ID: "s1", Span: at("“We give three fifths of all that allies spend,”"), Kind: muster.Direct, Speaker: speaker,
			Cue: "said", Rule: "quote then speaker",
		}},
		Quantities: []muster.Quantity{
			{ID: "q1", Span: at("three fifths"), Value: muster.MustNumber("0.6"), Low: muster.MustNumber("0.57"), High: muster.MustNumber("0.63"), Unit: "ratio", Hedge: muster.Exactly, Rule: "fraction"},
			{ID: "q2", Span: at("40 minutes"), Value: muster.Int(40), Low: muster.Int(40), High: muster.Int(40), Unit: "minutes", Hedge: muster.Exactly, Rule: "count", Left: "a duration of no measure"},
			{ID: "q3", Span: at("30 members"), Value: muster.Int(30), Low: muster.Int(30), High: muster.Int(30), Unit: "count", Of: "members", Hedge: muster.Exactly, Rule: "count"},
			{ID: "q4", Span: at("2 %"), Value: muster.MustNumber("0.02"), Low: muster.MustNumber("0.0195"), Unit: "ratio", Hedge: muster.AtLeast, Rule: "percent"},
		},
		Findings: []muster.Finding{
			{Claim: sharing, Then: muster.Depends, Now: muster.Fails, Why: "The United States spent 65.6 % of what all allies spent in 2024.", Reads: []muster.Reading{
				{Name: "share of all allied defence spending, current prices, 2024 estimate", Plain: true, Known: muster.Then,
					Axes:    muster.Axes{Source: "nato", Edition: "2024-06-17", Prices: "current", Year: "2024"},
					Formula: "USA.defence_expenditure / NATO.defence_expenditure [2024]", Value: &ratio,
					Working: &muster.Working{Op: "/", Says: "967.7 / 1,474.4 = 65.63 %", Value: ratio, From: []*muster.Working{cell(usa), cell(all)}}},
				{Name: "share of NATO's common funding", Known: muster.Then, Holds: true, Formula: "USA.common_funding_share",
					Value: &muster.Value{Low: muster.MustNumber("0.158"), High: muster.MustNumber("0.6"), Unit: "ratio"}},
				{Name: "share by SIPRI's figures", Known: muster.Then, Absent: muster.NotPublishedYet},
				{Name: "share of all allied defence spending", Plain: true, Known: muster.Now, Value: &ratio},
			}},
			{Claim: members, Then: muster.Outdated, Now: muster.Outdated, Robust: true, Why: "NATO had 32 members that day; it had 30 until 2023-04-04.",
				Reads: []muster.Reading{{Name: "members that day", Plain: true, Known: muster.Then, Value: &muster.Value{Number: muster.Int(32), Unit: "count"}}}},
			{Claim: meeting, Then: muster.Unknown, Now: muster.Unknown, Because: muster.Ambiguous, Why: "The words do not tell who met it.", Ask: "Which ally is meant?"},
		},
		Notes: []muster.Note{{Kind: "tense_error", Where: []muster.Span{at("on the day")}, Why: "The day is not over."}},
	}
	second := muster.Report{Document: muster.Document{ID: "sha256:2", Path: "empty.txt", Format: "txt"}, Text: muster.Text{Offsets: "file"}}
	return &muster.Check{
		Version: "test", Newest: "nato/2024-06-17", Editions: 1, Digest: "sha256:0", Today: muster.MustDay("2026-07-10"),
		Reports: []muster.Report{r, second},
		Stories: []muster.Story{{ID: "story-1", Documents: []string{"sha256:1", "sha256:2"}, Why: "Both tell of the meeting in Oslo.",
			Event:   muster.Event{Date: day, Place: "Oslo", People: []string{"Ada Holm"}},
			Lineage: []muster.Lineage{{From: "sha256:1", To: "sha256:2", Share: muster.Ratio(1, 3), Why: "a third of the words"}},
			Disagreements: []muster.Disagreement{{About: "number of NATO members", Why: "30 and 32 cannot both be right.",
				Values: []muster.Told{{Document: "sha256:1", Claim: "c2", Value: "30", Span: muster.Span{Start: 150, End: 177}, Finding: muster.Outdated, Books: "NATO had 32 members that day; it had 30 until 2023-04-04."}, {Document: "sha256:2", Claim: "c9", Value: "32"}}}},
		}},
		Errors: []muster.FileError{{Path: "gone.txt", Error: "gone.txt does not exist: check the spelling."}},
	}
}

var sampleOptions = Options{Edition: func(id muster.EditionID) muster.Edition {
	return muster.Edition{
		ID: id, Publisher: "NATO", Title: "Defence Expenditure of NATO Countries (2014-2024)",
		Published: muster.MustDay("2024-06-17"), Address: "https://www.nato.int/example",
	}
}}
