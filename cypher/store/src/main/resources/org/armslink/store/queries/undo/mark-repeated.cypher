// Marks what these runs repeated as taken back, some at a time.
// in:    $runs LIST<STRING> (ImportRun.id)   $limit INTEGER
// out:   marked       one row
// index: repeated_import (V004)
MATCH (r:Repeated)
WHERE r.importRun IN $runs AND r.undone IS NULL
WITH r
LIMIT $limit
SET r.undone = true
RETURN count(r) AS marked
