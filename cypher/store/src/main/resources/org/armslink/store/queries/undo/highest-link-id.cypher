// The highest internal id of a link, up to which an undoing looks.
// in:    nothing
// out:   highest       one row; -1 if there is no link
// index: none
// scan:  Record and its links, once per undoing: a scan that reads no property
MATCH (:Record)-[r]->()
RETURN coalesce(max(id(r)), -1) AS highest
