package org.armslink.store.read;

import org.armslink.model.Key;
import org.armslink.model.port.RouteReader.Place;
import org.neo4j.driver.Value;

/** Places as stored: locations and border points. */
final class Places {
    private Places() {}

    /** @param place all properties of a Location or BorderPoint */
    static Place of(Value place) {
        return new Place(
                new Key(place.get("key").asString()),
                place.get("caption").asString(),
                place.get("country").asString(""),
                place.get("kind").asString(""),
                place.get("latitude").asDouble(Double.NaN),
                place.get("longitude").asDouble(Double.NaN));
    }
}
