// One link by its type and key.
// in:    $key STRING (relKey)   $sights LIST<INTEGER> (what the viewer may see)
// out:   type, from, to, properties       one row, or none
// fill:  LINK_TYPE (the type)
// index: the type's relKey constraint, such as of_key (V001)
MATCH (a:Record)-[r:LINK_TYPE {relKey: $key}]->(b:Record)
USING INDEX SEEK r:LINK_TYPE(relKey)
WHERE a.sight IN $sights AND r.sight IN $sights AND b.sight IN $sights
RETURN type(r) AS type, a.key AS from, b.key AS to, properties(r) AS properties
