package org.armslink.model.port;

import java.util.List;

/**
 * Records and the links among them, each sorted by key.
 *
 * @param complete whether all that was asked for is there
 * @param cut what was cut off and why, or empty
 */
public record Subgraph(List<RecordView> records, List<LinkView> links, boolean complete, String cut) {}
