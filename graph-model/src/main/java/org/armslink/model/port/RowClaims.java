package org.armslink.model.port;

import java.util.List;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;

/**
 * What one row of a source says.
 *
 * @param row counted from 1, the header not counted
 */
public record RowClaims(long row, List<NodeClaim> nodes, List<LinkClaim> links) {}
