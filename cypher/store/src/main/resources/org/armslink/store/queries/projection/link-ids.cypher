// Between which internal ids links of these types lie; there may be others, and gaps, between.
// in:    nothing
// out:   lowest, highest (both inclusive)       one row; none if there is no such link
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none; internal ids
// scan:  LINK_TYPES, once per read: in the order of internal ids, from either end, and ended at the first
CALL () {
  MATCH ()-[r:LINK_TYPES]->()
  RETURN id(r) AS lowest ORDER BY r LIMIT 1
}
CALL () {
  MATCH ()-[r:LINK_TYPES]->()
  RETURN id(r) AS highest ORDER BY r DESC LIMIT 1
}
RETURN lowest, highest
