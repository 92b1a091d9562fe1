package org.armslink.server.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Builds GeoJSON (RFC 7946): longitude first, then latitude, WGS 84. */
public final class GeoJson {
    private GeoJson() {}

    /** A feature collection; {@code complete} and {@code note} are foreign members, which the format allows. */
    public record Collection(String type, List<Feature> features, boolean complete, String note) {}

    public record Feature(String type, Line geometry, Map<String, Object> properties) {}

    public record Line(String type, List<double[]> coordinates) {}

    public static Collection collection(List<Feature> features, boolean complete, String note) {
        return new Collection("FeatureCollection", features, complete, note);
    }

    /** @param places in order, each with coordinates, at least two */
    public static Feature line(List<PlaceResponse> places, Map<String, Object> properties) {
        List<double[]> coordinates = places.stream()
                .map(place -> new double[] {
                    Objects.requireNonNull(place.longitude()), Objects.requireNonNull(place.latitude())
                })
                .toList();
        return new Feature("Feature", new Line("LineString", coordinates), new TreeMap<>(properties));
    }
}
