// Takes out what was repeated and now stands itself.
// in:    $keys LIST<STRING> (Repeated.key)
// out:   deleted       one row
// index: repeated_key (V004)
UNWIND $keys AS key
MATCH (r:Repeated {key: key})
DELETE r
RETURN count(*) AS deleted
