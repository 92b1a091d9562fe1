// Which links of one type of a batch are there already, and what they say.
// in:    $keys LIST<STRING> (relKey)
// out:   type, from, to, properties       one row per link that is there
// fill:  LINK_TYPE (the type)
// index: the type's relKey constraint, such as of_key (V001)
UNWIND $keys AS key
MATCH (a)-[r:LINK_TYPE {relKey: key}]->(b)
USING INDEX SEEK r:LINK_TYPE(relKey)
RETURN type(r) AS type, a.key AS from, b.key AS to, properties(r) AS properties
