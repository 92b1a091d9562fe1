// What else was said of some records and links: earlier versions, and what other documents repeated; what was taken back too,
// since it tells in which order the rest was said.
// in:    $keys LIST<STRING> (key or relKey)
// out:   repeated (else it is an earlier version), properties       one row per claim
// index: superseded_of (V001), repeated_of (V004)
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Superseded {ofKey: key})
  RETURN false AS repeated, properties(s) AS properties
  UNION ALL
  MATCH (r:Repeated {ofKey: key})
  RETURN true AS repeated, properties(r) AS properties
}
RETURN repeated, properties
