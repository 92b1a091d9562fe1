// Links of types that have few, such as decisions, by the keys of their ends: in columns.
// in:    $labels LIST<STRING> (only between these records)   $sights LIST<INTEGER> (what the viewer may see)
// out:   type, froms, fromMinors, tos, toMinors       one row of lists per type
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none
// scan:  LINK_TYPES, once per read: all links of these types are wanted
MATCH (a:Record)-[r:LINK_TYPES]->(b:Record)
WHERE r.sight IN $sights AND r.status <> 'withdrawn' AND a.sight IN $sights AND a.status <> 'withdrawn'
  AND b.sight IN $sights AND b.status <> 'withdrawn'
  AND any(label IN labels(a) WHERE label IN $labels) AND any(label IN labels(b) WHERE label IN $labels)
RETURN type(r) AS type, collect(a.key) AS froms, collect(coalesce(a.minor, false)) AS fromMinors, collect(b.key) AS tos,
  collect(coalesce(b.minor, false)) AS toMinors
