// How many nodes there are, of whatever label.
// in:    nothing
// out:   count       one row
// index: none; the database keeps this count
MATCH (n)
RETURN count(n) AS count
