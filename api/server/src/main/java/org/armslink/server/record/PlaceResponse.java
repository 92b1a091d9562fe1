package org.armslink.server.record;

import org.armslink.model.port.RouteReader;
import org.jspecify.annotations.Nullable;

/** A place as the API shows it; unknown coordinates are null. */
public record PlaceResponse(
        String key,
        String caption,
        String country,
        String kind,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public static PlaceResponse of(RouteReader.Place place) {
        return new PlaceResponse(
                place.key().text(),
                place.caption(),
                place.country(),
                place.kind(),
                Double.isNaN(place.latitude()) ? null : place.latitude(),
                Double.isNaN(place.longitude()) ? null : place.longitude());
    }

    public boolean located() {
        return latitude != null && longitude != null;
    }
}
