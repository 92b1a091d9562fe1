// Which migrations ran.
// in:    nothing
// out:   version, checksum       one row per migration
// index: none
// scan:  Migration, some rows
MATCH (m:Migration)
RETURN m.version AS version, m.checksum AS checksum
