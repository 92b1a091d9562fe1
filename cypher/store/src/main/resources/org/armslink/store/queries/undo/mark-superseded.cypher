// Marks earlier versions of these runs as taken back, some at a time, so that they do not come again.
// in:    $runs LIST<STRING> (ImportRun.id)   $limit INTEGER
// out:   keys LIST<STRING> (ofKey: records), links LIST<LIST<STRING>> (ofType and ofKey), marked       one row
// index: superseded_import (V004)
MATCH (s:Superseded)
WHERE s.importRun IN $runs AND s.undone IS NULL
WITH s
LIMIT $limit
SET s.undone = true
RETURN collect(CASE WHEN s.ofType IS NULL THEN s.ofKey END) AS keys,
  collect(CASE WHEN s.ofType IS NOT NULL THEN [s.ofType, s.ofKey] END) AS links, count(s) AS marked
