// Writes the new version of links of one type over the one that was superseded.
// in:    $rows LIST<MAP> (all properties of a link)
// out:   changed       one row
// fill:  LINK_TYPE (the type)
// index: the type's relKey constraint, such as of_key (V001)
UNWIND $rows AS row
MATCH ()-[r:LINK_TYPE {relKey: row.relKey}]->()
USING INDEX SEEK r:LINK_TYPE(relKey)
SET r = row
RETURN count(r) AS changed
