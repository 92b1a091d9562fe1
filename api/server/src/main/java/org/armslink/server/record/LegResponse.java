package org.armslink.server.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.armslink.model.port.RouteReader.Leg;
import org.jspecify.annotations.Nullable;

/**
 * A movement as the API shows it.
 *
 * @param depart earliest, inclusive, and latest, exclusive; null where open
 * @param arrive as depart
 * @param firearms how many it carried
 */
public record LegResponse(
        String key,
        String caption,
        String mode,
        PlaceResponse from,
        PlaceResponse to,
        List<@Nullable Instant> depart,
        List<@Nullable Instant> arrive,
        String consignment,
        int firearms,
        String grade,
        String owner,
        boolean inferred,
        String document,
        String locator) {
    public static LegResponse of(Leg leg) {
        return new LegResponse(
                leg.key().text(),
                leg.caption(),
                leg.mode(),
                PlaceResponse.of(leg.from()),
                PlaceResponse.of(leg.to()),
                Arrays.asList(RecordResponse.time(leg.departFrom()), RecordResponse.time(leg.departTo())),
                Arrays.asList(RecordResponse.time(leg.arriveFrom()), RecordResponse.time(leg.arriveTo())),
                leg.consignment(),
                leg.firearms().size(),
                leg.grade().toString(),
                leg.owner(),
                leg.inferred(),
                leg.document().text(),
                leg.locator());
    }
}
