package org.armslink.analytics.route;

import static org.armslink.analytics.route.RouteRecords.compared;
import static org.armslink.analytics.route.RouteRecords.key;
import static org.armslink.analytics.route.RouteRecords.keys;
import static org.armslink.analytics.route.RouteRecords.leg;
import static org.armslink.analytics.route.RouteRecords.place;
import static org.armslink.analytics.route.RouteRecords.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.LinkType;
import org.armslink.model.port.BallisticReader.Compared;
import org.armslink.model.port.BallisticReader.Scene;
import org.armslink.model.port.RouteReader.Custody;
import org.armslink.model.port.RouteReader.Leg;
import org.armslink.model.port.TraitReader.Decided;

/** Custody events, legs, hits and leads of a few guns and people, each in several records, one or two of the people victims. */
final class RandomInvestigation {
    static final int SECONDS = 14;
    static final List<String> PLACES = List.of("XA-p", "XB-p", "XC-p");
    private static final int RECORDS = 4;
    private static final List<String> KINDS = List.of("gun", "man");

    final List<Custody> custody = new ArrayList<>();
    final List<Leg> legs = new ArrayList<>();
    final List<Compared> compared = new ArrayList<>();
    final List<Decided> decisions = new ArrayList<>();
    final List<LikelyPairs.Pair> likely = new ArrayList<>();
    final Set<Key> victims = new TreeSet<>();
    private final Random random;

    RandomInvestigation(long seed) {
        random = new Random(seed);
        for (int i = random.nextInt(5); i > 0; i--) {
            long at = random.nextInt(SECONDS - 3);
            List<Key> men = some("man");
            custody.add(new Custody(
                    key("event" + i),
                    "seen",
                    one("gun"),
                    place(somewhere()),
                    at,
                    at + 1 + random.nextInt(3),
                    men,
                    men,
                    List.of(),
                    Grade.parse("4x4:B3"),
                    "XB/police",
                    true,
                    key("document"),
                    "row 2"));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            addLeg("leg" + i);
        }
        List<Scene> cases = IntStream.range(0, 3)
                .mapToObj(i -> {
                    long at = random.nextInt(SECONDS - 3);
                    return scene("case" + i, somewhere(), at, at + 1 + random.nextInt(3));
                })
                .toList();
        for (int i = random.nextInt(4); i > 0; i--) {
            int left = random.nextInt(3);
            compared.add(compared(
                    "said" + i,
                    random.nextBoolean(),
                    some("gun"),
                    cases.get((left + 1) % 3),
                    cases.get((left + 2) % 3)));
        }
        for (String kind : KINDS) {
            decide(kind);
        }
        victims.add(one("man"));
        victims.add(one("man"));
    }

    private void addLeg(String name) {
        String from = somewhere();
        String to = Stream.generate(this::somewhere)
                .filter(place -> !place.equals(from))
                .findFirst()
                .orElseThrow();
        long depart = random.nextInt(SECONDS - 6);
        long arrive = depart + random.nextInt(4);
        legs.add(leg(
                name,
                from,
                to,
                depart,
                depart + 1 + random.nextInt(3),
                arrive,
                arrive + 1 + random.nextInt(3),
                "",
                some("man"),
                some("gun").stream().map(RandomInvestigation::name).toArray(String[]::new)));
    }

    /** A record's name, of which {@link RouteRecords#key} makes its key. */
    static String name(Key record) {
        return Stream.of("gun", "man")
                .flatMap(kind -> IntStream.range(0, RECORDS).mapToObj(i -> kind + i))
                .filter(name -> key(name).equals(record))
                .findFirst()
                .orElseThrow();
    }

    private void decide(String kind) {
        for (int i = random.nextInt(3); i > 0; i--) {
            Key one = one(kind);
            Key other = one(kind);
            if (!one.equals(other)) {
                decisions.add(
                        new Decided(one, other, random.nextInt(4) == 0 ? LinkType.NOT_SAME_AS : LinkType.SAME_AS));
            }
        }
        Key one = one(kind);
        Key other = one(kind);
        boolean undecided = decisions.stream()
                .noneMatch(made -> Set.of(made.from(), made.to()).containsAll(List.of(one, other)));
        if (!one.equals(other) && undecided) {
            likely.add(new LikelyPairs.Pair(one, other));
        }
    }

    private Key one(String kind) {
        return key(kind + random.nextInt(RECORDS));
    }

    private List<Key> some(String kind) {
        return keys(IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> kind + random.nextInt(RECORDS))
                .distinct()
                .toArray(String[]::new));
    }

    private String somewhere() {
        return PLACES.get(random.nextInt(PLACES.size()));
    }
}
