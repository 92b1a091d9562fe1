package org.armslink.server.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.armslink.server.record.GeoJson;
import org.armslink.server.record.PlaceResponse;

/** The ways of corridors as lines for a map. */
final class CorridorLines {
    private CorridorLines() {}

    static List<GeoJson.Feature> features(CorridorResponse corridor) {
        return corridor.ways().stream()
                .map(way -> feature(corridor, way))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty if fewer than two of its places have coordinates. */
    private static Optional<GeoJson.Feature> feature(CorridorResponse corridor, CorridorResponse.WayResponse way) {
        var places = new ArrayList<PlaceResponse>();
        if (way.legs().isEmpty()) {
            places.add(Objects.requireNonNull(way.sale()).place());
            places.add(Objects.requireNonNull(way.recovery()).place());
        } else {
            places.add(way.legs().get(0).from());
            way.legs().forEach(leg -> places.add(leg.to()));
        }
        var located = places.stream().filter(PlaceResponse::located).toList();
        if (located.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(GeoJson.line(
                located,
                Map.of(
                        "origin", corridor.origin(),
                        "destination", corridor.destination(),
                        "kind", way.kind(),
                        "timeClass", way.timeClass(),
                        "thing", way.thing(),
                        "firearms", way.firearms().size(),
                        "seizures", way.seizures().size(),
                        "weakestGrade", corridor.weakestGrade(),
                        "legs", way.legs().stream().map(leg -> leg.key()).toList(),
                        "placesWithoutCoordinates", places.size() - located.size())));
    }
}
