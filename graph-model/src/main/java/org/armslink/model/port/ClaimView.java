package org.armslink.model.port;

import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.Owner;
import org.armslink.model.Validity;

/**
 * A claim as it is shown. Times of recording are seconds since 1970-01-01T00:00Z.
 *
 * @param documentTitle empty if the viewer may not see the document
 * @param recordedUntil {@link Validity#OPEN_END} while it stands
 */
public record ClaimView(
        Owner owner,
        Handling handling,
        Key document,
        String documentTitle,
        String locator,
        Grade grade,
        Validity validity,
        long recordedAt,
        long recordedUntil,
        String importRun,
        String status,
        String method) {}
