// Status, validity and grade of each link in one integer beside the plain fields, as PackedLink describes it; before, the grade was not in it.
MATCH ()-[r]->()
WHERE r.relKey IS NOT NULL
CALL (r) {
  WITH r, {`4x4:A1`: 0, `4x4:A2`: 1, `4x4:A3`: 2, `4x4:A4`: 3, `4x4:B1`: 4, `4x4:B2`: 5, `4x4:B3`: 6, `4x4:B4`: 7,
    `4x4:C1`: 8, `4x4:C2`: 9, `4x4:C3`: 10, `4x4:C4`: 11, `4x4:X1`: 12, `4x4:X2`: 13, `4x4:X3`: 14, `4x4:X4`: 15,
    `3x5x2:1A`: 16, `3x5x2:1B`: 17, `3x5x2:1C`: 18, `3x5x2:1D`: 19, `3x5x2:1E`: 20, `3x5x2:2A`: 21,
    `3x5x2:2B`: 22, `3x5x2:2C`: 23, `3x5x2:2D`: 24, `3x5x2:2E`: 25, `3x5x2:3A`: 26, `3x5x2:3B`: 27,
    `3x5x2:3C`: 28, `3x5x2:3D`: 29, `3x5x2:3E`: 30}[r.grade] AS grade,
    r.validFrom + 62135596800 AS earliest, r.validTo + 62135596800 AS latest
  SET r.packed = CASE
    WHEN r.status = 'withdrawn' THEN -1
    WHEN earliest % 86400 = 0 AND latest % 86400 = 0 THEN (earliest / 86400 * 4194304 + latest / 86400) * 64 + grade
    WHEN latest - earliest < 262144 THEN ((earliest * 262144 + latest - earliest) * 2 + 1) * 32 + grade
    ELSE -2 - grade END
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (c:StoreCounter {name: 'store'}) SET c.stamp = randomUUID();
