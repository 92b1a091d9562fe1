// Records one step of a path away from some, with the records that they were reached from.
// A path does not lead over what is withdrawn, a decision that two are not the same or may be, a country (all are linked there) or a lead that no hit confirms.
// in:    $keys LIST<STRING> (Record.key: where from)   $end STRING (Record.key: the path's other end, whatever it is)
//        $sights LIST<INTEGER> (what the viewer may see)
// out:   key, from       one row per record
// index: record_key (V001)
UNWIND $keys AS key
MATCH (a:Record {key: key})
WHERE a.sight IN $sights
MATCH (a)-[r]-(b:Record)
WHERE r.sight IN $sights AND b.sight IN $sights AND r.status <> 'withdrawn' AND NOT type(r) IN ['NOT_SAME_AS', 'UNSURE_SAME_AS']
  AND (b.key = $end OR (b.status <> 'withdrawn' AND NOT b:Country AND (NOT b:Correlation OR EXISTS {
    MATCH (b)<-[confirms:CONFIRMS]-(hit:BallisticHit)
    WHERE confirms.sight IN $sights AND hit.sight IN $sights AND confirms.status <> 'withdrawn' AND hit.status <> 'withdrawn'
  })))
RETURN b.key AS key, collect(DISTINCT a.key) AS from
