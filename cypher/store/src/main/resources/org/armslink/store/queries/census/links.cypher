// How many links a type has.
// in:    nothing
// out:   count       one row
// fill:  LINK_TYPE (the type)
// index: none; the database keeps this count
MATCH ()-[r:LINK_TYPE]->()
RETURN count(r) AS count
