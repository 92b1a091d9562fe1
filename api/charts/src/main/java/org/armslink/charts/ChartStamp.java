package org.armslink.charts;

import java.time.LocalDate;

/**
 * What a chart says of itself.
 *
 * @param date the day it was drawn
 * @param snapshot the digest of what it was drawn from; {@link ChartContent#digest} of the same selection will do
 * @param viewer the name of the user it was drawn for
 * @param title its heading
 */
public record ChartStamp(LocalDate date, String snapshot, String viewer, String title) {
    /** Stands on every export, to the letter. */
    public static final String WARNING = "illustration, not for court";
}
