// The links that leave some records, in columns, as they stand now: status and validity are read packed, in half the time.
// Whether the two ends may be seen was asked when the records were read: the reader has their ids, and drops a link that leads to
// any other. To ask it here again took a third of the time.
// in:    $ids LIST<INTEGER> (internal ids of records that the viewer may see)   $sights LIST<INTEGER> (what the viewer may see)
//        $filter MAP (property and the value it must have)   $weight STRING (property, or empty)
// out:   type, sight, grade, sources, targets, weights (empty where there is no $weight), packed, plain LIST<LIST<INTEGER>> (validFrom and
//        validTo of those that are -2 in packed, in order)       one row of lists per type, sight class and grade
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none; internal ids
UNWIND $ids AS i
MATCH (a)
WHERE id(a) = i
MATCH (a)-[r:LINK_TYPES]->(b)
WHERE r.sight IN $sights AND r.packed <> -1 AND all(name IN keys($filter) WHERE r[name] = $filter[name])
RETURN type(r) AS type, r.sight AS sight, r.grade AS grade, collect(i) AS sources, collect(id(b)) AS targets,
  collect(CASE WHEN $weight <> '' THEN coalesce(toFloat(r[$weight]), 0.0 / 0.0) END) AS weights, collect(r.packed) AS packed,
  collect(CASE WHEN r.packed = -2 THEN [r.validFrom, r.validTo] END) AS plain
