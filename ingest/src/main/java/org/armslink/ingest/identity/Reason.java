package org.armslink.ingest.identity;

/**
 * What one field says for or against two records being of one thing.
 *
 * @param words such as {@code serial: one character unread, the others equal}
 * @param weight log2 of how much more probable this is for one thing than for two (Fellegi and Sunter, "A theory for
 *     record linkage", 1969); 0 where a field is missing
 */
public record Reason(String field, String words, double weight) {}
