// The links that leave some records, in columns.
// in:    $ids LIST<INTEGER> (internal ids of records that the viewer may see)   $sights LIST<INTEGER> (what the viewer may see)
//        $filter MAP (property and the value it must have)   $weight STRING (property, or empty)
// out:   sources, targets, types, weights, froms, tos, keys       one row of lists of the same length
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none; internal ids
UNWIND $ids AS i
MATCH (a:Record)
WHERE id(a) = i AND a.sight IN $sights
MATCH (a)-[r:LINK_TYPES]->(b:Record)
WHERE r.sight IN $sights AND r.status <> 'withdrawn' AND b.sight IN $sights
  AND all(name IN keys($filter) WHERE r[name] = $filter[name])
RETURN collect(i) AS sources, collect(id(b)) AS targets, collect(type(r)) AS types,
  collect(coalesce(toFloat(r[$weight]), 0.0 / 0.0)) AS weights, collect(r.validFrom) AS froms, collect(r.validTo) AS tos,
  collect(r.relKey) AS keys
