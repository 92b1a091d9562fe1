// One page of records with their internal ids: in columns, which are read four times as fast as rows.
// in:    $from INTEGER, $to INTEGER (internal ids, both inclusive)   $labels LIST<STRING> (only these)
//        $sights LIST<INTEGER> (what the viewer may see)
// out:   ids, keys, labels, captions, minors, degrees (links of the types that leave it, those that may not be seen among them: for sizing pages only)       one row of lists
// fill:  LINK_TYPES (one type, or several with | between them)
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (n:Record)
WHERE id(n) = i AND n.sight IN $sights AND n.status <> 'withdrawn'
WITH n, head([label IN labels(n) WHERE label IN $labels]) AS label
WHERE label IS NOT NULL
RETURN collect(id(n)) AS ids, collect(n.key) AS keys, collect(label) AS labels, collect(n.caption) AS captions,
  collect(coalesce(n.minor, false)) AS minors, collect(COUNT { (n)-[:LINK_TYPES]->() }) AS degrees
