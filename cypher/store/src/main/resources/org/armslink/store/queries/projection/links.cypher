// A page of links in columns, as they stood on a day. As in links-now, the two ends are not asked for again; here the plain fields are
// read, since earlier versions have no packed one.
// in:    $from INTEGER, $to INTEGER (internal ids of links, both inclusive)   $types LIST<STRING>   $sights LIST<INTEGER> (what the viewer may see)
//        $filter MAP (property and the value it must have)   $weight STRING (property, or empty)
// out:   type, sight, sources, targets, weights (empty where there is no $weight), grades, froms, tos       one row of lists per type and sight class
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (a)-[r]->(b)
WHERE id(r) = i AND type(r) IN $types AND r.sight IN $sights AND r.status <> 'withdrawn' AND all(name IN keys($filter) WHERE r[name] = $filter[name])
RETURN type(r) AS type, r.sight AS sight, collect(id(a)) AS sources, collect(id(b)) AS targets,
  collect(CASE WHEN $weight <> '' THEN coalesce(toFloat(r[$weight]), 0.0 / 0.0) END) AS weights, collect(r.grade) AS grades,
  collect(r.validFrom) AS froms, collect(r.validTo) AS tos
