package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.keys;
import static org.armslink.analytics.route.RouteRecords.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armslink.analytics.run.Run;
import org.armslink.model.Grade;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.RouteReader.Seized;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random investigations, each asked several questions: what is counted from packed arrays is what the definition counts. */
class CorridorsAgainstDefinitionTest {
    private static final int INVESTIGATIONS = 1_000;
    private static final List<String> COUNTRIES = List.of("", "US", "JM", "HT", "BR");

    private static final class Investigation {
        private final Random random;
        private final List<Leg> legs = new ArrayList<>();
        private final List<Custody> custody = new ArrayList<>();
        private final List<Seized> seized = new ArrayList<>();

        Investigation(long seed) {
            random = new Random(seed);
            int things = 2 + random.nextInt(12);
            for (int i = random.nextInt(14); i > 0; i--) {
                legs.add(leg("leg" + i, things));
            }
            for (int i = random.nextInt(24); i > 0; i--) {
                custody.add(event("event" + i, things));
            }
            for (int i = random.nextInt(10); i > 0; i--) {
                String gun = "gun" + random.nextInt(things);
                long at = time();
                seized.add(new Seized(
                        key("seizure" + i / 2),
                        key("item of " + gun),
                        key(gun),
                        at,
                        at + span(),
                        key("report" + i / 4)));
            }
        }

        private long time() {
            return random.nextInt(900) * 86_400L;
        }

        private long span() {
            return (1 + random.nextInt(60)) * 86_400L;
        }

        /** Two places in each country, and one whose country is not known. */
        private String somewhere() {
            String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            return country.isEmpty() ? "nowhere" : country + "-" + random.nextInt(2);
        }

        private Leg leg(String name, int things) {
            long at = time();
            String[] guns = random.ints(1 + random.nextInt(2), 0, things)
                    .mapToObj(gun -> "gun" + gun)
                    .distinct()
                    .toArray(String[]::new);
            return new Leg(
                    key(name),
                    name,
                    List.of("air", "sea", "road").get(random.nextInt(3)),
                    place(somewhere()),
                    place(somewhere()),
                    at,
                    at + span(),
                    at,
                    at + 60 * 86_400L,
                    "",
                    keys(guns),
                    keys(guns),
                    List.of("firearm"),
                    keys("carrier" + random.nextInt(3)),
                    keys("carrier" + random.nextInt(3)),
                    List.of(),
                    grade(),
                    COUNTRIES.get(1 + random.nextInt(4)) + "/customs",
                    random.nextBoolean(),
                    key("document" + random.nextInt(5)),
                    "row");
        }

        private Custody event(String name, int things) {
            long at = time();
            return new Custody(
                    key(name),
                    List.of("sold", "recovered", "seized", "exported").get(random.nextInt(4)),
                    key("gun" + random.nextInt(things)),
                    place(somewhere()),
                    at,
                    at + span(),
                    keys("party" + random.nextInt(4)),
                    keys("party" + random.nextInt(4)),
                    List.of(),
                    grade(),
                    COUNTRIES.get(1 + random.nextInt(4)) + "/police",
                    random.nextBoolean(),
                    key("document" + random.nextInt(5)),
                    "row");
        }

        private Grade grade() {
            return Grade.parse("4x4:" + "ABCX".charAt(random.nextInt(4)) + (1 + random.nextInt(4)));
        }

        CorridorConfig question() {
            CorridorConfig config = CorridorConfig.DEFAULT
                    .between(end(), end())
                    .supportedBy(1 + random.nextInt(3), 1 + random.nextInt(2))
                    .countedBy(random.nextBoolean() ? Period.values()[random.nextInt(Period.values().length)] : null)
                    .showing(random.nextInt(4));
            if (random.nextInt(3) == 0) {
                config = config.groupedBy(new Areas(Areas.By.REGION, List.of()));
            }
            if (random.nextInt(3) == 0) {
                return config;
            }
            long from = time();
            return config.within(new Interval(from, from + 10 * span()));
        }

        private String end() {
            return switch (random.nextInt(4)) {
                case 0, 1 -> "";
                case 2 -> COUNTRIES.get(random.nextInt(COUNTRIES.size()));
                default -> key(somewhere()).text();
            };
        }
    }

    @Test
    void whatIsCountedIsWhatEveryWayLookedAtGives() {
        int corridors = 0;
        for (long seed = 1; seed <= INVESTIGATIONS; seed++) {
            var investigation = new Investigation(seed);
            var sightings = new Sightings(investigation.legs);
            investigation.custody.forEach(sightings::add);
            var origins = Map.of(key("report0"), "agency", key("report1"), "agency", key("document0"), "agency");
            WayTable table = WayTable.of(sightings, investigation.seized, origins, CorridorConfig.DWELL);
            SlowCorridors slow =
                    SlowCorridors.of(table, investigation.legs, investigation.custody, investigation.seized, origins);
            for (int question = 0; question < 10; question++) {
                CorridorConfig config = investigation.question();
                CorridorResult result = Corridors.of(
                        table,
                        config,
                        keys -> investigation.custody.stream()
                                .filter(event -> keys.contains(event.key()))
                                .toList());
                assertThat(SlowCorridors.lines(result))
                        .as("seed %d, %s", seed, config)
                        .isEqualTo(slow.lines(config));
                corridors += result.corridors().size();
            }
        }
        assertThat(corridors).as("corridors compared").isGreaterThan(INVESTIGATIONS);
    }

    @Test
    void withoutPairsNothingIsReadAgainAndCutsRanksAndChangesStayTheSame() {
        int pairs = 0;
        int cuts = 0;
        int shifted = 0;
        for (long seed = 1; seed <= INVESTIGATIONS; seed++) {
            var investigation = new Investigation(seed);
            var sightings = new Sightings(investigation.legs);
            investigation.custody.forEach(sightings::add);
            WayTable table = WayTable.of(sightings, investigation.seized, Map.of(), CorridorConfig.DWELL);
            CorridorConfig config = CorridorConfig.DEFAULT.supportedBy(1);
            var early = new Interval(config.window().from(), 450 * 86_400L);
            var late = new Interval(450 * 86_400L, config.window().to());
            CorridorResult all = withPairs(table, config, investigation);
            CorridorResult legs = withoutPairs(table, config);
            List<Way> ways = ways(all);
            assertThat(ways(legs))
                    .as("seed %d", seed)
                    .isEqualTo(ways.stream()
                            .filter(way -> way.kind() != Way.Kind.PAIR)
                            .toList());
            assertThat(legs.corridors().stream().mapToInt(Corridor::allWays).sum())
                    .as("seed %d", seed)
                    .isEqualTo(ways.size());
            assertThat(Cut.of(ways(legs))).as("seed %d", seed).isEqualTo(Cut.of(ways));
            assertThat(PlaceRanks.of(ways(legs), Run.quiet()))
                    .as("seed %d", seed)
                    .isEqualTo(PlaceRanks.of(ways, Run.quiet()));
            List<CorridorChange> changes = CorridorChange.between(
                    withPairs(table, config.within(early), investigation),
                    withPairs(table, config.within(late), investigation));
            assertThat(told(CorridorChange.between(
                            withoutPairs(table, config.within(early)), withoutPairs(table, config.within(late)))))
                    .as("seed %d", seed)
                    .isEqualTo(told(changes));
            pairs += ways.size() - ways(legs).size();
            cuts += Cut.of(ways).places().size();
            shifted += changes.size();
        }
        assertThat(List.of(pairs, cuts, shifted)).allMatch(met -> met > INVESTIGATIONS / 10);
    }

    private static CorridorResult withPairs(WayTable table, CorridorConfig config, Investigation investigation) {
        return Corridors.of(
                table,
                config.showing(CorridorConfig.Shown.ALL),
                keys -> investigation.custody.stream()
                        .filter(event -> keys.contains(event.key()))
                        .toList());
    }

    private static CorridorResult withoutPairs(WayTable table, CorridorConfig config) {
        return Corridors.of(table, config.showing(CorridorConfig.Shown.WITH_LEGS), keys -> {
            throw new AssertionError("Nothing of pairs is used, but these were asked for: " + keys);
        });
    }

    private static List<Way> ways(CorridorResult result) {
        return result.corridors().stream()
                .flatMap(corridor -> corridor.ways().stream())
                .toList();
    }

    /** All that is told of a change: not the ways themselves. */
    private static List<String> told(List<CorridorChange> changes) {
        return changes.stream()
                .map(change -> change.origin() + " " + change.destination() + " " + change.kind() + " "
                        + told(change.before()) + " " + told(change.after()) + " " + change.places())
                .toList();
    }

    private static String told(@Nullable Corridor corridor) {
        return corridor == null
                ? "none"
                : corridor.counts() + " " + corridor.supportedBy() + " " + corridor.perYear() + " "
                        + corridor.allWays();
    }
}
