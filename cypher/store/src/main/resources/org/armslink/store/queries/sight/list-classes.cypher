// All sight classes.
// in:    nothing
// out:   number, owner, handling, denied, purpose, keepUntil       one row per class
// index: none
// scan:  SightClass, a table of some tens of rows that is read whole
MATCH (s:SightClass)
RETURN s.number AS number, s.owner AS owner, s.handling AS handling, s.denied AS denied, s.purpose AS purpose, s.keepUntil AS keepUntil
ORDER BY number
