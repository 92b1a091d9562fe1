package org.armslink.model.port;

/**
 * A row that was refused, kept whole.
 *
 * @param row counted from 1, the header not counted
 * @param field the column at fault, or empty when the whole row is
 * @param value what stood there, to the letter
 * @param reason what is wrong and what to do
 * @param text the row as received
 */
public record QuarantinedRow(long row, String field, String value, String reason, String text) {}
