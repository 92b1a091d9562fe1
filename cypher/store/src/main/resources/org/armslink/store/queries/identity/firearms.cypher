// Firearms in order of their keys, a page at a time: what they are recognised by. What is withdrawn is left out.
// in:    $after STRING (Record.key of the last one read)   $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   properties       one row per record
// index: record_key (V001)
MATCH (n:Record)
WHERE n.key > $after AND n:Firearm AND n.sight IN $sights AND n.status <> 'withdrawn'
RETURN properties(n) AS properties
ORDER BY n.key
LIMIT $limit
