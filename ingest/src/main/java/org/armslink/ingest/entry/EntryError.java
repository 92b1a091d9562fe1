package org.armslink.ingest.entry;

/**
 * What is wrong at one place of an entry.
 *
 * @param path such as {@code records[0].properties.year}
 * @param value what stands there, or empty
 * @param reason what is wrong and what to do
 */
public record EntryError(String path, String value, String reason) {}
