package words

// wide says whether r is a digit as wide as a Chinese sign: "３".
func wide(r rune) bool { return '０' <= r && r <= '９' }

// separator is the mark between digits that r stands for, 0 for none.
func separator(r rune) byte {
	switch r {
	case '，', ',':
		return ','
	case '．', '.':
		return '.'
	}
	return 0
}

// wideNumber reads digits of full width and the separators between them at i;
// their Lower is in ASCII, as that of all numbers is.
func (l *lexer) wideNumber(dst *[]Token, i int) int {
	var low []byte
	j := i
	for j < l.end {
		r, n := l.rune(j)
		mark := separator(r)
		if mark == 0 && !wide(r) {
			break
		}
		if mark == 0 {
			mark = byte('0' + r - '０')
		} else if next, _ := l.rune(j + n); !wide(next) {
			break
		}
		low = append(low, mark)
		j += n
	}
	*dst = append(*dst, token(i, j, Number, string(low)))
	return j
}
