// Takes out links of one type whose new version leads elsewhere; the earlier version is kept as superseded.
// in:    $keys LIST<STRING> (relKey)
// out:   deleted       one row
// fill:  LINK_TYPE (the type)
// index: the type's relKey constraint, such as of_key (V001)
UNWIND $keys AS key
MATCH ()-[r:LINK_TYPE {relKey: key}]->()
USING INDEX SEEK r:LINK_TYPE(relKey)
DELETE r
RETURN count(*) AS deleted
