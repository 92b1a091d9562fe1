// How many records a label has.
// in:    nothing
// out:   count       one row
// fill:  NODE_LABEL (the label)
// index: none; the database keeps this count
MATCH (n:NODE_LABEL)
RETURN count(n) AS count
