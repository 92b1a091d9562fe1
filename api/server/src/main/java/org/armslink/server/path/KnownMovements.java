package org.armslink.server.path;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.armslink.analytics.projection.IdentityRule;
import org.armslink.analytics.route.CorridorConfig;
import org.armslink.analytics.route.Movements;
import org.armslink.analytics.route.SameThings;
import org.armslink.analytics.route.WayTable;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.BallisticReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.TraitReader;
import org.springframework.stereotype.Component;

/** What moved, as a viewer sees it: read once and kept while nothing is written. */
@Component
public final class KnownMovements {
    private static final int MOST_KEPT = 8;

    private record Name(String what, String country, SortedSet<String> clearances, Instant asOf, long storeCounter) {}

    private final RouteReader reader;
    private final BallisticReader ballistics;
    private final NeighbourhoodReader neighbourhoods;
    private final TraitReader traits;
    private final LikelyPairs likely;
    private final ProjectionReader counter;
    private final Map<Name, Object> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Object> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public KnownMovements(
            RouteReader reader,
            BallisticReader ballistics,
            NeighbourhoodReader neighbourhoods,
            TraitReader traits,
            LikelyPairs likely,
            ProjectionReader counter) {
        this.reader = reader;
        this.ballistics = ballistics;
        this.neighbourhoods = neighbourhoods;
        this.traits = traits;
        this.likely = likely;
        this.counter = counter;
    }

    /**
     * Movements with records joined under a rule.
     *
     * @param complete false if not all records were compared for suggestions
     */
    public record Joined(Movements movements, int followed, int contradicted, boolean complete) {}

    private Movements movements(Viewer viewer) {
        return keep(
                "movements",
                Movements.class,
                viewer,
                who -> Movements.read(reader, ballistics, neighbourhoods, who, Run.quiet()));
    }

    /** Under the decisions that the viewer sees, and the suggestions made from what the viewer sees. */
    public Joined movements(Viewer viewer, IdentityRule rule) {
        return keep("movements, identities " + rule.text(), Joined.class, viewer, who -> {
            LikelyPairs.Likely suggested =
                    rule == IdentityRule.LIKELY ? likely.of(who) : new LikelyPairs.Likely(List.of(), true);
            SameThings same = rule == IdentityRule.NONE
                    ? SameThings.NONE
                    : SameThings.of(traits.listDecisions(who), suggested.pairs());
            // A suggestion may tie somebody who is seen here to a victim who is seen nowhere.
            Set<Key> guarded = same.followed() == 0 ? Set.of() : neighbourhoods.listProtected(who, same.records());
            return new Joined(
                    movements(who).joined(same, guarded), same.followed(), same.contradicted(), suggested.complete());
        });
    }

    /** The ways of things, worked out from their movements; every record stands for itself, and ballistics are not followed. */
    public WayTable ways(Viewer viewer) {
        return keep(
                "ways",
                WayTable.class,
                viewer,
                who -> WayTable.read(reader, who, movements(who), CorridorConfig.DWELL, Run.quiet()));
    }

    /** Two that ask at once may both read: the second result is dropped. */
    private <T> T keep(String what, Class<T> type, Viewer viewer, Function<Viewer, T> work) {
        var name = new Name(
                what, viewer.country(), new TreeSet<>(viewer.clearances()), viewer.asOf(), counter.storeCounter());
        synchronized (kept) {
            Object known = kept.get(name);
            if (known != null) {
                return type.cast(known);
            }
        }
        T done = work.apply(viewer);
        if (counter.storeCounter() == name.storeCounter()) {
            synchronized (kept) {
                kept.put(name, done);
            }
        }
        return done;
    }
}
