package org.armslink.analytics.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The world's regions: which country lies in which, by the United Nations' standard country or area codes for statistical
 * use (M49). Regions have three digits, such as 029 for the Caribbean; countries are given by ISO 3166-1 alpha-2.
 * What M49 does not list is in no region.
 */
public final class Regions {
    private record Region(String parent, String name) {}

    private static final Regions ALL = read();

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, String> regionOf = new HashMap<>();

    private Regions() {}

    public static Regions all() {
        return ALL;
    }

    private static Regions read() {
        var all = new Regions();
        var stream = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"), "regions.csv");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).forEach(row -> {
                all.regions.put(row.get(0), new Region(row.get(1), row.get(2)));
                for (String country : row.get(3).split(" ")) {
                    all.regionOf.put(country, row.get(0));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public boolean has(String code) {
        return regions.containsKey(code);
    }

    /** Such as Caribbean. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(regions.get(code)).map(Region::name);
    }

    /** Code of the smallest region in which the country lies, or empty. */
    public String of(String country) {
        return country.isEmpty() ? "" : regionOf.getOrDefault(country, "");
    }

    /** Whether the country lies in the region, or in a part of it. */
    public boolean isIn(String country, String region) {
        for (String code = of(country); !code.isEmpty(); code = parent(code)) {
            if (code.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private String parent(String code) {
        Region region = regions.get(code);
        return region == null ? "" : region.parent();
    }
}
