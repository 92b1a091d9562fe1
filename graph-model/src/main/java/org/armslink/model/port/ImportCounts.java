package org.armslink.model.port;

/**
 * How an import's rows ended: {@code accepted + quarantined + duplicate == read}.
 *
 * @param accepted rows of which at least one node or link was new or changed
 * @param duplicate rows that said nothing new
 * @param created nodes and links
 * @param changed nodes and links whose earlier version was superseded
 * @param disputed accepted rows of which a claim is marked disputed, such as a date in the future; counted in
 *     {@code accepted} too
 */
public record ImportCounts(
        long read, long accepted, long quarantined, long duplicate, long created, long changed, long disputed) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);
}
