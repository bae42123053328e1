package render

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strings"

	"muster"
)

// The size of a chart in its own units, and the room around the plot.
const (
	chartWidth, chartHeight = 760.0, 320.0
	chartLeft, chartRight   = 64.0, 16.0
	chartTop, chartBottom   = 16.0, 36.0
)

// chart is a plot of years against values, drawn as SVG without script.
type chart struct {
	b         strings.Builder
	from, to  int
	low, high float64
	ticks     []float64
}

// newChart has an axis from 0 to a round number over the highest value.
func newChart(title, desc string, from, to int, high float64) *chart {
	c := &chart{from: from, to: to}
	step := math.Pow(10, math.Floor(math.Log10(max(high, 1e-9))))
	for _, part := range []float64{0.1, 0.2, 0.25, 0.5, 1} {
		if high/(step*part) <= 6 {
			step *= part
			break
		}
	}
	for at := 0.0; ; at += step {
		c.ticks = append(c.ticks, at)
		if at >= high {
			c.high = at
			break
		}
	}
	fmt.Fprintf(&c.b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %g" role="img" aria-labelledby="%[3]s-t %[3]s-d"><title id="%[3]s-t">%[4]s</title><desc id="%[3]s-d">%[5]s</desc>`,
		chartWidth, chartHeight, chartID(title), html.EscapeString(title), html.EscapeString(desc))
	return c
}

// chartID names a chart's parts by its title: letters and digits alone.
func chartID(title string) string {
	return "c-" + strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, title)
}

func (c *chart) x(year int) float64 {
	return chartLeft + float64(year-c.from)/float64(max(1, c.to-c.from))*(chartWidth-chartLeft-chartRight)
}

func (c *chart) y(value float64) float64 {
	return chartHeight - chartBottom - (value-c.low)/(c.high-c.low)*(chartHeight-chartTop-chartBottom)
}

// axes draws the grid; say puts a tick into words.
func (c *chart) axes(say func(float64) string) {
	for _, t := range c.ticks {
		fmt.Fprintf(&c.b, `<line class="grid" x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f"/><text x="%.1f" y="%.1f" text-anchor="end">%s</text>`,
			chartLeft, chartWidth-chartRight, c.y(t), c.y(t), chartLeft-8, c.y(t)+4, html.EscapeString(say(t)))
	}
	every := max(1, (c.to-c.from+9)/10)
	for year := c.from; year <= c.to; year += every {
		fmt.Fprintf(&c.b, `<text x="%.1f" y="%.1f" text-anchor="middle">%d</text>`, c.x(year), chartHeight-chartBottom+20, year)
	}
}

// at is a year's value.
type at struct {
	year  int
	value float64
}

func (c *chart) line(class string, points []at) {
	var path strings.Builder
	for _, p := range points {
		fmt.Fprintf(&path, "%.1f,%.1f ", c.x(p.year), c.y(p.value))
	}
	fmt.Fprintf(&c.b, `<polyline class="%s" points="%s"/>`, class, strings.TrimSpace(path.String()))
}

// band fills the room between two lines of the same years.
func (c *chart) band(class string, low, high []at) {
	var path strings.Builder
	for _, p := range low {
		fmt.Fprintf(&path, "%.1f,%.1f ", c.x(p.year), c.y(p.value))
	}
	for i := len(high) - 1; i >= 0; i-- {
		fmt.Fprintf(&path, "%.1f,%.1f ", c.x(high[i].year), c.y(high[i].value))
	}
	fmt.Fprintf(&c.b, `<polygon class="%s" points="%s"/>`, class, strings.TrimSpace(path.String()))
}

// dot marks a published figure: hollow when it is an estimate.
func (c *chart) dot(p at, estimate bool) {
	class := "dot"
	if estimate {
		class = "dot estimate"
	}
	fmt.Fprintf(&c.b, `<circle class="%s" cx="%.1f" cy="%.1f" r="4"/>`, class, c.x(p.year), c.y(p.value))
}

// mark draws an upright line at a year, with words.
func (c *chart) mark(year int, words string) {
	fmt.Fprintf(&c.b, `<line class="mark" x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f"/><text class="says" x="%.1f" y="%.1f" text-anchor="end">%s</text>`,
		c.x(year), c.x(year), chartTop, chartHeight-chartBottom, c.x(year)-4, chartTop+10, html.EscapeString(words))
}

func (c *chart) svg() template.HTML { return template.HTML(c.b.String() + "</svg>") }

// shareChart draws a line's published shares and its path.
func shareChart(p *muster.Pathway, l *muster.PathLine) template.HTML {
	from, high := p.From, 0.0
	for _, f := range l.Past {
		from = min(from, periodYear(f.Period))
		high = max(high, f.Value.Float())
	}
	var path []at
	for _, s := range l.Steps {
		path = append(path, at{s.Year, s.Share.Float()})
		high = max(high, s.Share.Float())
	}
	c := newChart(l.Name+": share of GDP", fmt.Sprintf("Shares of GDP as %s prints them, estimates hollow, and the path to %s by %d.", p.Shares, pathPercent(p.Target), p.By), from, p.By, high)
	c.axes(func(v float64) string { return fmt.Sprintf("%.3g %%", 100*v) })
	c.line("path", path)
	for _, f := range l.Past {
		c.dot(at{periodYear(f.Period), f.Value.Float()}, f.Status == muster.Estimate)
	}
	return c.svg()
}

func periodYear(period string) int {
	year := 0
	fmt.Sscanf(period, "%4d", &year)
	return year
}

// moneyChart draws what the path costs, with its fan.
func moneyChart(p *muster.Pathway, l *muster.PathLine) template.HTML {
	var plain, p10, p25, p50, p75, p90 []at
	high, ends := 0.0, 0
	for i, s := range l.Steps {
		plain = append(plain, at{s.Year, s.Money.Float() / 1e9})
		high = max(high, s.Money.Float()/1e9, s.Fan.P90.Float()/1e9)
		if s.Carried && ends == 0 {
			ends = s.Year - 1
		}
		f := s.Fan
		if i == 0 && !f.P50.Known() {
			f = muster.PathFan{P10: s.Money, P25: s.Money, P50: s.Money, P75: s.Money, P90: s.Money}
		}
		if f.P50.Known() {
			for _, pair := range []struct {
				to *[]at
				n  muster.Number
			}{{&p10, f.P10}, {&p25, f.P25}, {&p50, f.P50}, {&p75, f.P75}, {&p90, f.P90}} {
				*pair.to = append(*pair.to, at{s.Year, pair.n.Float() / 1e9})
			}
		}
	}
	c := newChart(l.Name+": money", fmt.Sprintf("Billions of %s on the path to %s by %d; the bands hold 50 and 80 of 100 simulated paths.", pathPrices(p), pathPercent(p.Target), p.By), p.From, p.By, high)
	c.axes(func(v float64) string { return fmt.Sprintf("%.4g", v) })
	if len(p50) > 1 {
		c.band("wide", p10, p90)
		c.band("narrow", p25, p75)
	}
	c.line("path", plain)
	c.dot(plain[0], l.Start == nil || l.Start.Status == muster.Estimate)
	if ends != 0 {
		c.mark(ends, "forecast ends")
	}
	return c.svg()
}
