// Keeps claims that say the same as what stands, but in another document: the first of each document. One that was taken back
// comes again.
// in:    $rows LIST<MAP> (all properties of the claim; key, ofKey, and ofLabel or ofType with fromKey and toKey)
// out:   kept       one row
// index: repeated_key (V004)
UNWIND $rows AS row
MERGE (r:Repeated {key: row.key})
WITH r, row
WHERE r.ofKey IS NULL OR r.undone
SET r = row
RETURN count(r) AS kept
