// The highest internal id of a link of these types; pages go up to it, since there may be gaps below.
// in:    nothing
// out:   highest       one row; none if there is no such link
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none; internal ids
// scan:  LINK_TYPES, once per read: in the order of internal ids, from the highest, and ended there
MATCH ()-[r:LINK_TYPES]->()
RETURN id(r) AS highest ORDER BY r DESC LIMIT 1
