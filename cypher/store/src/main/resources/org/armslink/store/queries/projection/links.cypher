// The links that leave some records, in columns, as they stood on a day. As in links-now, the two ends are not asked for again;
// here the plain fields are read, since earlier versions may have no packed one.
// in:    $ids LIST<INTEGER> (internal ids of records that the viewer may see)   $sights LIST<INTEGER> (what the viewer may see)
//        $filter MAP (property and the value it must have)   $weight STRING (property, or empty)
// out:   type, sight, grade, sources, targets, weights (empty where there is no $weight), froms, tos       one row of lists per type, sight class and grade
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none; internal ids
UNWIND $ids AS i
MATCH (a)
WHERE id(a) = i
MATCH (a)-[r:LINK_TYPES]->(b)
WHERE r.sight IN $sights AND r.status <> 'withdrawn' AND all(name IN keys($filter) WHERE r[name] = $filter[name])
RETURN type(r) AS type, r.sight AS sight, r.grade AS grade, collect(i) AS sources, collect(id(b)) AS targets,
  collect(CASE WHEN $weight <> '' THEN coalesce(toFloat(r[$weight]), 0.0 / 0.0) END) AS weights, collect(r.validFrom) AS froms,
  collect(r.validTo) AS tos
