// Other documents that say the same as a record or link does. What was taken back is left out.
// in:    $key STRING (key or relKey)   $kind STRING (the link's type, or empty for a record)   $sights LIST<INTEGER> (what the viewer may see)
// out:   properties       one row per document, those that said it first before
// index: repeated_of (V004)
MATCH (r:Repeated {ofKey: $key})
WHERE r.sight IN $sights AND r.undone IS NULL AND coalesce(r.ofType, '') = $kind
RETURN r {.document, .locator, .grade, .recordedAt} AS properties
ORDER BY r.version
