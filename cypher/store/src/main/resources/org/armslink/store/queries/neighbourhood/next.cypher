// Records one link away from some, that are not among those already found, in order of their keys.
// in:    $keys LIST<STRING> (Record.key: where from)   $found LIST<STRING> (Record.key)   $sights LIST<INTEGER> (what the viewer may see)
//        $limit INTEGER
// out:   key       one row per record
// index: record_key (V001)
UNWIND $keys AS key
MATCH (a:Record {key: key})
WHERE a.sight IN $sights
MATCH (a)-[r]-(b:Record)
WHERE r.sight IN $sights AND b.sight IN $sights
WITH DISTINCT b.key AS key
WHERE NOT key IN $found
RETURN key
ORDER BY key
LIMIT $limit
