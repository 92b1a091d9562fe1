// Places and the regions that they are said to lie in. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   place, country, region       one row per place with a region
// index: none
// scan:  places, which are as many as a gazetteer has
MATCH (place:Location)
WHERE place.region IS NOT NULL AND place.sight IN $sights AND place.status <> 'withdrawn'
RETURN place.key AS place, coalesce(place.country, '') AS country, place.region AS region
ORDER BY place
LIMIT $limit
