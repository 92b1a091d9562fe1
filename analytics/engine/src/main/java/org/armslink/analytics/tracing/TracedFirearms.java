package org.armslink.analytics.tracing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armslink.analytics.contradiction.Contradiction;
import org.armslink.analytics.contradiction.Contradictions;
import org.armslink.analytics.tracing.TracedFirearm.Timing;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.TracingReader.Stated;
import org.armslink.model.port.TracingReader.Trace;
import org.armslink.model.port.TraitReader.Decided;
import org.armslink.model.port.TraitReader.Firearm;
import org.jspecify.annotations.Nullable;

/**
 * All firearms of which a custody event is recorded, records that somebody decided to be one taken together. Contradictions are
 * looked for within those; what records of one candidate key contradict, on which nobody decided, is only counted.
 *
 * @param firearms in order of their first records
 * @param groups by which all records were taken together
 * @param undecided contradictions between records that nobody decided to be of one firearm
 */
public record TracedFirearms(List<TracedFirearm> firearms, DecidedGroups groups, int undecided) {
    private static final Set<String> RECOVERIES = Set.of("recovered", "seized");
    private static final long DAY = 24 * 60 * 60;
    private static final Comparator<Event> IN_TIME =
            Comparator.comparingLong(Event::from).thenComparingLong(Event::to).thenComparing(Event::key);

    public static TracedFirearms of(
            List<Event> events,
            Collection<Decided> decisions,
            List<Firearm> firearms,
            List<Trace> traces,
            List<Stated> stated) {
        var groups = new DecidedGroups(decisions);
        var gathered = new Gathered(groups);
        events.forEach(event -> gathered.at(event.firearm()).events.add(event));
        firearms.forEach(firearm -> gathered.find(firearm.key(), life -> life.records.add(firearm)));
        traces.forEach(trace -> gathered.find(trace.firearm(), life -> life.traces.add(trace)));
        stated.forEach(one -> gathered.find(one.firearm(), life -> life.stated.add(one)));
        int undecided = 0;
        for (Contradiction found : Contradictions.find(events, decisions)) {
            var things = new TreeSet<Key>();
            found.firearms().forEach(firearm -> things.add(groups.of(firearm)));
            if (things.size() == 1) {
                gathered.at(things.first()).contradictions.add(found);
            } else {
                undecided++;
            }
        }
        return new TracedFirearms(
                gathered.lives.values().stream().map(Life::traced).toList(), groups, undecided);
    }

    /** Lives by the first record of each firearm. */
    private static final class Gathered {
        final Map<Key, Life> lives = new TreeMap<>();
        private final DecidedGroups groups;

        Gathered(DecidedGroups groups) {
            this.groups = groups;
        }

        Life at(Key record) {
            return lives.computeIfAbsent(groups.of(record), Life::new);
        }

        /** Nothing happens where no custody event of the firearm is recorded. */
        void find(Key record, java.util.function.Consumer<Life> what) {
            Life life = lives.get(groups.of(record));
            if (life != null) {
                what.accept(life);
            }
        }
    }

    private static final class Life {
        final Key first;
        final List<Event> events = new ArrayList<>();
        final List<Firearm> records = new ArrayList<>();
        final List<Trace> traces = new ArrayList<>();
        final List<Stated> stated = new ArrayList<>();
        final List<Contradiction> contradictions = new ArrayList<>();

        Life(Key first) {
            this.first = first;
        }

        TracedFirearm traced() {
            Event recovery = recovery();
            Event sale = sale(recovery);
            Timing timing = timing(sale, recovery);
            long least = 0;
            long most = 0;
            if (timing.hasDays() && sale != null && recovery != null) {
                least = Math.max(0, day(recovery.from()) - day(sale.to() - 1));
                most = day(recovery.to() - 1) - day(sale.from());
            }
            var keys = new TreeSet<Key>();
            keys.add(first);
            events.forEach(event -> keys.add(event.firearm()));
            records.forEach(record -> keys.add(record.key()));
            return new TracedFirearm(
                    List.copyOf(keys),
                    events.get(0).firearmCaption(),
                    text("make"),
                    text("model"),
                    text("type"),
                    text("serialStatus").equals("complete") ? text("serial") : "",
                    sale,
                    recovery,
                    timing,
                    least,
                    most,
                    stated.stream()
                            .min(Comparator.comparing(Stated::event))
                            .map(Stated::days)
                            .orElse(null),
                    TraceState.of(traces),
                    contradictions);
        }

        private @Nullable Event recovery() {
            List<Event> all = events.stream()
                    .filter(event -> RECOVERIES.contains(event.kind()))
                    .sorted(IN_TIME)
                    .toList();
            return all.stream().filter(TracedFirearms::isTimed).findFirst().orElse(all.isEmpty() ? null : all.get(0));
        }

        private @Nullable Event sale(@Nullable Event recovery) {
            List<Event> all = events.stream()
                    .filter(event -> event.kind().equals("sold"))
                    .sorted(IN_TIME)
                    .toList();
            List<Event> timed = all.stream().filter(TracedFirearms::isTimed).toList();
            if (timed.isEmpty()) {
                return all.isEmpty() ? null : all.get(0);
            }
            Event last = timed.get(timed.size() - 1);
            if (recovery == null || !isTimed(recovery)) {
                return last;
            }
            return timed.stream()
                    .filter(sale -> sale.from() < recovery.to())
                    .reduce((one, later) -> later)
                    .orElse(last);
        }

        /** Of the records in order, the first that says so. */
        private String text(String property) {
            return records.stream()
                    .map(record ->
                            record.properties().getOrDefault(property, "").toString())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private static Timing timing(@Nullable Event sale, @Nullable Event recovery) {
        boolean sold = sale != null && isTimed(sale);
        if (recovery == null || sale == null || !sold || !isTimed(recovery)) {
            if (recovery == null) {
                return sold ? Timing.NOT_RECOVERED : Timing.NEITHER;
            }
            return sold ? Timing.NO_RECOVERY_DATE : Timing.NO_SALE_DATE;
        }
        if (sale.from() >= recovery.to()) {
            return Timing.SALE_AFTER_RECOVERY;
        }
        return isDay(sale) && isDay(recovery) ? Timing.KNOWN : Timing.BETWEEN_BOUNDS;
    }

    static boolean isTimed(Event event) {
        return event.from() > Validity.OPEN_START.getEpochSecond() && event.to() < Validity.OPEN_END.getEpochSecond();
    }

    private static boolean isDay(Event event) {
        return day(event.from()) == day(event.to() - 1);
    }

    /** Days since 1970-01-01, in UTC. */
    static long day(long seconds) {
        return Math.floorDiv(seconds, DAY);
    }
}
