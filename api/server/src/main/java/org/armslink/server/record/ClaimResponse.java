package org.armslink.server.record;

import java.time.Instant;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;
import org.jspecify.annotations.Nullable;

/** A claim as the API shows it; an open end is null. */
public record ClaimResponse(
        String owner,
        String handling,
        String handlingScheme,
        String document,
        String documentTitle,
        String locator,
        String grade,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        String precision,
        Instant recordedAt,
        @Nullable Instant recordedUntil,
        String importRun,
        String status,
        String method) {
    public static ClaimResponse of(ClaimView claim) {
        Validity validity = claim.validity();
        return new ClaimResponse(
                claim.owner().toString(),
                claim.handling().name(),
                claim.handling().scheme(),
                claim.document().text(),
                claim.documentTitle(),
                claim.locator(),
                claim.grade().toString(),
                validity.from().equals(Validity.OPEN_START) ? null : validity.from(),
                validity.to().equals(Validity.OPEN_END) ? null : validity.to(),
                validity.precision().text(),
                Instant.ofEpochSecond(claim.recordedAt()),
                claim.recordedUntil() >= Validity.OPEN_END.getEpochSecond()
                        ? null
                        : Instant.ofEpochSecond(claim.recordedUntil()),
                claim.importRun(),
                claim.status(),
                claim.method());
    }
}
