// Notes that a migration ran.
// in:    $version STRING (its file's name)   $checksum STRING (SHA-256 of its text)
// out:   nothing
// index: none
// scan:  Migration, some rows
MERGE (m:Migration {version: $version})
SET m.checksum = $checksum
