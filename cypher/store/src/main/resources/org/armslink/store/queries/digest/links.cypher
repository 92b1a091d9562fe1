// Links of one type in order of their keys, a page at a time.
// in:    $after STRING (relKey of the last one read)   $limit INTEGER
// out:   key, from, to, properties, stands (neither it nor one of its ends is withdrawn)       one row per link
// fill:  LINK_TYPE (the type)
// index: the type's relKey constraint, such as of_key (V001)
MATCH (a)-[r:LINK_TYPE]->(b)
USING INDEX SEEK r:LINK_TYPE(relKey)
WHERE r.relKey > $after
RETURN r.relKey AS key, a.key AS from, b.key AS to, properties(r) AS properties,
  r.status <> 'withdrawn' AND a.status <> 'withdrawn' AND b.status <> 'withdrawn' AS stands
ORDER BY key
LIMIT $limit
