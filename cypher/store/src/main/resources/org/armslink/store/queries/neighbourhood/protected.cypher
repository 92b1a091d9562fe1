// Who must not be named outside, as far as these records themselves say, and on which other records it depends.
// in:    $keys LIST<STRING> (Record.key)   $sights LIST<INTEGER> (what the viewer may see)
// out:   key, protection (VICTIM, WITNESS or MINOR, the first that holds; null if none), others (keys: the same person's records, and whose alias it is)       one row per record
// index: record_key (V001)
UNWIND $keys AS key
MATCH (a:Record {key: key})
WHERE a.sight IN $sights
RETURN key,
  CASE
    WHEN EXISTS {
      MATCH (a)-[r:VICTIM_IN]->(c:Record)
      WHERE r.sight IN $sights AND c.sight IN $sights
    } THEN 'VICTIM'
    WHEN EXISTS {
      MATCH (a)-[r:WITNESS_IN]->(c:Record)
      WHERE r.sight IN $sights AND c.sight IN $sights
    } THEN 'WITNESS'
    WHEN coalesce(a.minor, false) THEN 'MINOR'
  END AS protection,
  COLLECT {
    MATCH (a)-[r:SAME_AS]-(b:Record)
    WHERE r.sight IN $sights AND b.sight IN $sights
    RETURN DISTINCT b.key ORDER BY b.key
  } + COLLECT {
    MATCH (a)<-[r:ALSO_KNOWN_AS]-(b:Record)
    WHERE r.sight IN $sights AND b.sight IN $sights
    RETURN DISTINCT b.key ORDER BY b.key
  } AS others
ORDER BY key
