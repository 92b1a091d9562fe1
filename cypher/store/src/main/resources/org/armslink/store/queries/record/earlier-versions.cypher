// Earlier versions of a record that the viewer sees now, those that the viewer may see, newest first.
// in:    $key STRING (Record.key)   $sights LIST<INTEGER> (what the viewer may see)
//        $asOf INTEGER (seconds; versions that gave way later are not earlier ones then)
// out:   label, properties (without version, which would tell of other writes), current       one row per version
// index: record_key, superseded_of (V001)
MATCH (n:Record {key: $key})
WHERE n.sight IN $sights
WITH n
MATCH (s:Superseded {ofKey: n.key})
WHERE s.sight IN $sights AND s.recordedUntil <= $asOf AND s.ofLabel IS NOT NULL
RETURN s.ofLabel AS label, s {.*, version: 0} AS properties, properties(n) AS current
ORDER BY s.recordedUntil DESC, s.recordedAt DESC, s.version DESC
