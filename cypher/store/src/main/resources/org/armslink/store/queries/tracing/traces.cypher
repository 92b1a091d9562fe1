// Trace requests with the firearms that they concern and the outcomes of their answers. What is withdrawn is left out.
// in:    $sights LIST<INTEGER> (what the viewer may see)   $limit INTEGER
// out:   request, firearm, status, sentFrom, sentTo, outcomes (in order of time), established (keys of custody events)       one row per request and firearm
// index: none
// scan:  trace requests, which are far fewer than firearms
MATCH (request:TraceRequest)-[concerns:CONCERNS]->(gun:Firearm)
WHERE request.sight IN $sights AND request.status <> 'withdrawn' AND concerns.sight IN $sights AND concerns.status <> 'withdrawn'
  AND gun.sight IN $sights AND gun.status <> 'withdrawn'
RETURN request.key AS request, gun.key AS firearm, coalesce(request.requestStatus, '') AS status,
  request.validFrom AS sentFrom, request.validTo AS sentTo,
  COLLECT {
    MATCH (request)<-[answers:ANSWERS]-(answer:TraceResponse)
    WHERE answers.sight IN $sights AND answers.status <> 'withdrawn' AND answer.sight IN $sights AND answer.status <> 'withdrawn'
      AND answer.outcome IS NOT NULL
    RETURN answer.outcome ORDER BY answer.validFrom, answer.key
  } AS outcomes,
  COLLECT {
    MATCH (request)<-[answers:ANSWERS]-(answer:TraceResponse)-[says:ESTABLISHES]->(event:CustodyEvent)
    WHERE answers.sight IN $sights AND answers.status <> 'withdrawn' AND answer.sight IN $sights AND answer.status <> 'withdrawn'
      AND says.sight IN $sights AND says.status <> 'withdrawn' AND event.sight IN $sights AND event.status <> 'withdrawn'
    RETURN DISTINCT event.key ORDER BY event.key
  } AS established
ORDER BY firearm, request
LIMIT $limit
