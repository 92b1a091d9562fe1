// Earlier versions in order of the keys of what they were of, a page at a time.
// in:    $after STRING (ofKey of the last one read)   $limit INTEGER
// out:   key, versions       one row per record or link
// index: superseded_of (V001)
MATCH (s:Superseded)
WHERE s.ofKey > $after
WITH DISTINCT s.ofKey AS key
ORDER BY key
LIMIT $limit
MATCH (s:Superseded {ofKey: key})
RETURN key, collect(properties(s)) AS versions
ORDER BY key
