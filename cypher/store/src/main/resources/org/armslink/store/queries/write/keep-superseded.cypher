// Keeps earlier versions of records and links, where no live query meets them.
// in:    $rows LIST<MAP> (all properties of the earlier version; ofKey, and ofLabel or ofType with fromKey and toKey)
// out:   kept       one row
// index: none
UNWIND $rows AS row
CREATE (s:Superseded)
SET s = row
RETURN count(s) AS kept
