package org.armslink.server.tracing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armslink.analytics.tracing.TracedFirearms;
import org.armslink.model.Key;
import org.armslink.model.Viewer;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.TracingReader;
import org.armslink.model.port.TraitReader;
import org.springframework.stereotype.Component;

/** The firearms that a viewer sees, as statistics of tracing take them: kept while nothing is written. */
@Component
public final class KnownFirearms {
    /** Rows of each kind that are read at most. */
    static final int MOST = 1_000_000;

    private static final int MOST_KEPT = 2;

    private final LifeReader lives;
    private final TraitReader traits;
    private final TracingReader tracings;
    private final NeighbourhoodReader neighbourhoods;
    private final ProjectionReader counter;
    private final Map<Name, Known> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Known> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public KnownFirearms(
            LifeReader lives,
            TraitReader traits,
            TracingReader tracings,
            NeighbourhoodReader neighbourhoods,
            ProjectionReader counter) {
        this.lives = lives;
        this.traits = traits;
        this.tracings = tracings;
        this.neighbourhoods = neighbourhoods;
        this.counter = counter;
    }

    /**
     * What was read.
     *
     * @param leftOut parties of these firearms who are victims, witnesses or minors
     * @param complete whether it is all that the viewer sees
     */
    record Known(TracedFirearms traced, Set<Key> leftOut, boolean complete) {}

    private record Name(String country, SortedSet<String> clearances, Instant asOf, long storeCounter) {}

    Known of(Viewer viewer) {
        var name =
                new Name(viewer.country(), new TreeSet<>(viewer.clearances()), viewer.asOf(), counter.storeCounter());
        synchronized (kept) {
            Known known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        Known read = read(viewer);
        if (counter.storeCounter() == name.storeCounter()) {
            synchronized (kept) {
                kept.put(name, read);
            }
        }
        return read;
    }

    private Known read(Viewer viewer) {
        var events = lives.listEvents(viewer, MOST);
        var firearms = traits.listFirearms(viewer, MOST);
        var traces = tracings.listTraces(viewer, MOST);
        var stated = tracings.listStated(viewer, MOST);
        var traced = TracedFirearms.of(
                events.events(), traits.listDecisions(viewer), firearms.records(), traces.rows(), stated.rows());
        var parties = new TreeSet<Key>();
        events.events().forEach(event -> {
            parties.addAll(event.givers());
            parties.addAll(event.takers());
        });
        Set<Key> leftOut = parties.isEmpty() ? Set.of() : neighbourhoods.listProtected(viewer, List.copyOf(parties));
        boolean complete = events.complete() && firearms.complete() && traces.complete() && stated.complete();
        return new Known(traced, leftOut, complete);
    }
}
