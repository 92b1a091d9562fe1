// One page of records with their internal ids: in columns, which are read four times as fast as rows.
// in:    $from INTEGER, $to INTEGER (internal ids, both inclusive)   $sights LIST<INTEGER> (what the viewer may see)
// out:   kinds LIST<STRING> (all labels), sight, ids, keys, captions, minors (ids of persons that say so, in the same order: to ask every
//        record for what few have took a tenth of the time)       one row of lists per set of labels and sight class
// fill:  NODE_LABELS (only these; one label, or several with | between them)
// index: none; internal ids
UNWIND range($from, $to) AS i
MATCH (n:NODE_LABELS)
WHERE id(n) = i AND n.sight IN $sights AND n.status <> 'withdrawn'
RETURN labels(n) AS kinds, n.sight AS sight, collect(id(n)) AS ids, collect(n.key) AS keys, collect(n.caption) AS captions,
  collect(CASE WHEN n:Person AND n.minor THEN id(n) END) AS minors
