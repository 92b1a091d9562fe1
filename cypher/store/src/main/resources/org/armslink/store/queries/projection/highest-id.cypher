// The highest internal id of a record; pages go up to it, since there may be gaps below.
// in:    nothing
// out:   highest       one row; -1 if there is no record
// index: none
// scan:  Record, once per read: a token scan that reads no property
MATCH (n:Record)
RETURN coalesce(max(id(n)), -1) AS highest
