package org.armslink.analytics.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.indicator.Arm.Basis;
import org.armslink.analytics.indicator.Arm.Standing;
import org.armslink.analytics.tracing.DecidedGroups;
import org.armslink.analytics.tracing.TraceState;
import org.armslink.model.Key;
import org.armslink.model.Validity;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.TracingReader.Item;
import org.armslink.model.port.TracingReader.Trace;
import org.armslink.model.port.TraitReader.Decided;
import org.armslink.model.port.TraitReader.Firearm;

/**
 * The arms that were seized for a criminal offence, found or surrendered in a period, each firearm once however often it is
 * recorded, and what is not counted, with the reason.
 *
 * <p>Traced: an answer names the purchaser, or establishes a custody event. Established otherwise: the record says that it is lost,
 * stolen, trafficked or smuggled, made privately or by a craftsman, or converted; or a loss, theft or diversion is recorded that
 * is not disputed and not inferred from a trace.
 *
 * @param arms in order of seizures, items and firearms
 * @param apart what is not counted
 */
public record CollectedArms(List<Arm> arms, List<Apart> apart) {
    private static final Set<String> WORDS = Set.of(
            "firearm",
            "firearms",
            "arm",
            "arms",
            "small arms",
            "light weapons",
            "gun",
            "guns",
            "handgun",
            "handguns",
            "pistol",
            "pistols",
            "revolver",
            "revolvers",
            "rifle",
            "rifles",
            "shotgun",
            "shotguns",
            "carbine",
            "carbines",
            "submachine gun",
            "submachine guns",
            "machine gun",
            "machine guns");
    private static final Set<String> PIECES = Set.of("", "piece", "pieces", "item", "items", "unit", "units");
    private static final Set<String> ILLICIT = Set.of("lost", "stolen", "trafficked", "smuggled");
    private static final Set<String> ILLICITLY_MADE = Set.of("privately-made", "craft");
    private static final Set<String> DIVERSIONS = Set.of("lost", "stolen", "diverted");

    /** An item that is not counted. @param arms how many, NaN if that is not recorded */
    public record Apart(Key seizure, Key item, double arms, String why) {}

    /**
     * Which seizures are asked for.
     *
     * @param country whose records: the owner's country, ISO 3166-1 alpha-2, or empty for all that are seen
     * @param from seconds since 1970-01-01T00:00Z, inclusive
     * @param to exclusive
     */
    public record Asked(String country, long from, long to) {
        /** Everything that is seen. */
        static final Asked EVER =
                new Asked("", Validity.OPEN_START.getEpochSecond(), Validity.OPEN_END.getEpochSecond());

        /** @param owner of a record, such as {@code BF/firearms-focal-point} */
        boolean isOf(String owner) {
            return country.isEmpty() || owner.startsWith(country + "/");
        }

        boolean mayHold(Item item) {
            return item.from() < to && item.to() > from && isOf(item.owner());
        }

        boolean holds(Item item) {
            return item.from() >= from && item.to() <= to;
        }
    }

    /** Whether the item is of arms, by the firearm it is or by its commodity. */
    public static boolean isOfArms(Item item) {
        return item.firearm() != null || WORDS.contains(item.commodity().strip().toLowerCase(Locale.ROOT));
    }

    public static CollectedArms of(
            Collection<Item> items,
            List<Event> events,
            Collection<Decided> decisions,
            List<Firearm> firearms,
            List<Trace> traces,
            Asked asked) {
        var counting = new Counting(new DecidedGroups(decisions), events, firearms, traces);
        var linked = new HashMap<Key, Long>();
        List<Item> wanted = items.stream()
                .filter(item -> isOfArms(item) && asked.mayHold(item))
                .sorted(Comparator.comparing(Item::from)
                        .thenComparing(Item::seizure)
                        .thenComparing(Item::item)
                        .thenComparing(item ->
                                item.firearm() == null ? "" : item.firearm().text()))
                .toList();
        wanted.stream()
                .filter(item -> item.firearm() != null)
                .forEach(item -> linked.merge(item.item(), 1L, Long::sum));
        var rest = new HashSet<Key>();
        for (Item item : wanted) {
            if (!asked.holds(item)) {
                counting.leave(
                        item,
                        item.firearm() == null ? item.quantity() : 1,
                        "its date does not tell whether it is of this period");
                continue;
            }
            Basis basis = switch (item.basis()) {
                case "criminal" -> Basis.SEIZED_FOR_OFFENCE;
                case "found" -> Basis.FOUND;
                case "surrendered" -> Basis.SURRENDERED;
                default -> null;
            };
            if (basis == null) {
                counting.leave(
                        item,
                        item.firearm() == null ? item.quantity() : 1,
                        item.basis().equals("administrative")
                                ? "seized, and not for a criminal offence"
                                : "on what ground it was taken is not recorded");
                continue;
            }
            if (item.firearm() != null) {
                counting.firearm(item, item.firearm(), basis);
            }
            if (rest.add(item.item())) {
                counting.unidentified(item, linked.getOrDefault(item.item(), 0L), basis);
            }
        }
        return new CollectedArms(List.copyOf(counting.arms), List.copyOf(counting.apart));
    }

    private static final class Counting {
        final List<Arm> arms = new ArrayList<>();
        final List<Apart> apart = new ArrayList<>();
        private final DecidedGroups groups;
        private final Map<Key, List<Firearm>> records = new HashMap<>();
        private final Map<Key, List<Trace>> traces = new HashMap<>();
        private final Map<Key, List<Event>> events = new HashMap<>();
        private final Set<Key> established = new HashSet<>();
        private final Set<Key> counted = new HashSet<>();

        Counting(DecidedGroups groups, List<Event> events, List<Firearm> firearms, List<Trace> traces) {
            this.groups = groups;
            firearms.forEach(one -> at(records, one.key()).add(one));
            traces.forEach(one -> at(this.traces, one.firearm()).add(one));
            traces.forEach(one -> established.addAll(one.established()));
            events.forEach(one -> at(this.events, one.firearm()).add(one));
        }

        private <T> List<T> at(Map<Key, List<T>> map, Key firearm) {
            return map.computeIfAbsent(groups.of(firearm), key -> new ArrayList<>());
        }

        void leave(Item item, double n, String why) {
            apart.add(new Apart(item.seizure(), item.item(), n, why));
        }

        void firearm(Item item, Key firearm, Basis basis) {
            Key first = groups.of(firearm);
            if (!counted.add(first)) {
                leave(item, 1, "the same firearm is counted with another item of this period");
                return;
            }
            var keys = new TreeSet<Key>();
            keys.add(firearm);
            at(records, firearm).forEach(record -> keys.add(record.key()));
            String why = otherwise(firearm);
            List<Trace> asked = at(traces, firearm);
            TraceState state = TraceState.of(asked);
            boolean byEvent =
                    asked.stream().anyMatch(trace -> !trace.established().isEmpty());
            Standing standing;
            if (state == TraceState.SUCCEEDED || byEvent) {
                standing = Standing.TRACED;
                why = byEvent
                        ? "an answer to its trace establishes a custody event"
                        : "an answer to its trace names the purchaser";
            } else if (!why.isEmpty()) {
                standing = Standing.ESTABLISHED;
            } else if (state == TraceState.PENDING) {
                standing = Standing.PENDING;
                why = "its trace is pending";
            } else if (state == TraceState.NOT_REQUESTED) {
                standing = Standing.NOT_REQUESTED;
                why = "no trace request is recorded";
            } else {
                standing = Standing.FAILED;
                why = state == TraceState.PARTLY
                        ? "its trace reached a dealer or an importer only"
                        : "its trace found nothing";
            }
            arms.add(new Arm(
                    item.seizure(),
                    item.item(),
                    List.copyOf(keys),
                    1,
                    basis,
                    text(firearm, "type"),
                    standing,
                    why,
                    item.open()));
        }

        /** What the item holds besides the firearms that it is linked to. */
        void unidentified(Item item, long linked, Basis basis) {
            double quantity = item.quantity();
            if (Double.isNaN(quantity)) {
                if (linked == 0) {
                    leave(item, Double.NaN, "how many is not recorded");
                }
                return;
            }
            boolean exact = (item.qualifier().isEmpty() || item.qualifier().equals("exactly"))
                    && quantity == Math.rint(quantity)
                    && PIECES.contains(item.unit().strip().toLowerCase(Locale.ROOT));
            if (!exact) {
                leave(
                        item,
                        quantity - linked,
                        "\"" + item.qualifier() + " " + item.quantityRaw() + " " + item.unit()
                                + "\" is no exact number of arms");
            } else if (quantity > linked) {
                arms.add(new Arm(
                        item.seizure(),
                        item.item(),
                        List.of(),
                        Math.round(quantity) - linked,
                        basis,
                        "",
                        Standing.NOT_REQUESTED,
                        "none of these was identified",
                        item.open()));
            }
        }

        private String otherwise(Key firearm) {
            String circulation = text(firearm, "circulation");
            if (ILLICIT.contains(circulation)) {
                return "its record says " + circulation;
            }
            String making = text(firearm, "making");
            if (ILLICITLY_MADE.contains(making)) {
                return "its record says made: " + making;
            }
            String conversion = text(firearm, "conversion");
            if (!conversion.isEmpty()) {
                return "its record says converted: " + conversion;
            }
            return at(events, firearm).stream()
                    .filter(event -> DIVERSIONS.contains(event.kind())
                            && !event.disputed()
                            && !established.contains(event.key()))
                    .map(event -> "it is recorded as " + event.kind())
                    .findFirst()
                    .orElse("");
        }

        private String text(Key firearm, String property) {
            return at(records, firearm).stream()
                    .map(record ->
                            record.properties().getOrDefault(property, "").toString())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
