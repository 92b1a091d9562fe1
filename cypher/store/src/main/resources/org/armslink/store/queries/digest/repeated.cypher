// What other documents say too, in order of keys, a page at a time.
// in:    $after STRING (Repeated.key of the last one read)   $limit INTEGER
// out:   key, properties       one row per repeated claim
// index: repeated_key (V004)
MATCH (r:Repeated)
WHERE r.key > $after
RETURN r.key AS key, properties(r) AS properties
ORDER BY key
LIMIT $limit
