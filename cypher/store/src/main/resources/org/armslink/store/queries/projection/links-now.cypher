// A page of links in columns, as they stand now: status, validity and grade are read packed, in half the time. Links are found by their
// own ids, one after the other as they lie in the store: following the chains of their records took as long again, and hubs made pages
// of any size. Whether the two ends may be seen was asked when the records were read: the reader has their ids, and drops a link that
// joins any other. To ask it here again took a third of the time.
// in:    $from INTEGER, $to INTEGER (internal ids of links, both inclusive)   $types LIST<STRING> (as parameter: twenty types in the
//        pattern are asked one after the other, which takes a fifth of the time)   $sights LIST<INTEGER> (what the viewer may see)
//        $filter MAP (property and the value it must have)   $weight STRING (property, or empty)
// out:   type, sight, sources, targets, weights (empty where there is no $weight), packed, plain LIST<LIST<INTEGER>> (validFrom and
//        validTo of those that are -2 or less in packed, in order)       one row of lists per type and sight class
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (a)-[r]->(b)
WHERE id(r) = i AND type(r) IN $types AND r.sight IN $sights AND r.packed <> -1 AND all(name IN keys($filter) WHERE r[name] = $filter[name])
RETURN type(r) AS type, r.sight AS sight, collect(id(a)) AS sources, collect(id(b)) AS targets,
  collect(CASE WHEN $weight <> '' THEN coalesce(toFloat(r[$weight]), 0.0 / 0.0) END) AS weights, collect(r.packed) AS packed,
  collect(CASE WHEN r.packed < -1 THEN [r.validFrom, r.validTo] END) AS plain
