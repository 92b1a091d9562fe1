// Records whose names, serials or references have the words asked for: exact ones first, then by caption and key, never by score.
// in:    $words STRING (Lucene)   $exact STRING (the whole question in one word)   $sights LIST<INTEGER> (what the viewer may see)
//        $limit INTEGER
// out:   labels, properties       one row per record
// index: record_search (V001)
CALL db.index.fulltext.queryNodes('record_search', $words) YIELD node AS n
WHERE n.sight IN $sights
WITH n, CASE WHEN ('\n' + n.searchText) CONTAINS ('\n' + $exact + '\n') THEN 0 ELSE 1 END AS rank
ORDER BY rank, n.caption, n.key
LIMIT $limit
RETURN labels(n) AS labels, properties(n) AS properties
