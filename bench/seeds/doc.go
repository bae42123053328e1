// Package seeds holds the acceptance test on the five seed reports of the
// shared corpora: what a careful reader found in them, number by number.
package seeds
