package org.armslink.server.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Custody;
import org.jspecify.annotations.Nullable;

/** A step in a firearm's life as the API shows it. @param when earliest, inclusive, and latest, exclusive; null where open */
public record CustodyResponse(
        String key,
        String kind,
        String firearm,
        PlaceResponse place,
        List<@Nullable Instant> when,
        List<String> parties,
        String grade,
        String owner,
        boolean inferred,
        String document,
        String locator) {
    /** The same without some of its parties. */
    public CustodyResponse without(Set<String> hidden) {
        return new CustodyResponse(
                key,
                kind,
                firearm,
                place,
                when,
                parties.stream().filter(party -> !hidden.contains(party)).toList(),
                grade,
                owner,
                inferred,
                document,
                locator);
    }

    public static CustodyResponse of(Custody event) {
        return new CustodyResponse(
                event.key().text(),
                event.kind(),
                event.firearm().text(),
                PlaceResponse.of(event.place()),
                Arrays.asList(RecordResponse.time(event.from()), RecordResponse.time(event.to())),
                event.parties().stream().map(Key::text).toList(),
                event.grade().toString(),
                event.owner(),
                event.inferred(),
                event.document().text(),
                event.locator());
    }
}
