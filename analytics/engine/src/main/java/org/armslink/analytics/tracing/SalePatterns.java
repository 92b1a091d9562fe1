package org.armslink.analytics.tracing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armslink.analytics.tracing.SalePattern.Kind;
import org.armslink.model.Key;
import org.armslink.model.port.LifeReader.Event;
import org.armslink.model.port.TracingReader.Address;

/**
 * Looks for {@link SalePattern}s among the last recorded sales of firearms. Persons and dealers are taken together where somebody
 * decided so; victims, witnesses and minors are left out before anything is looked for.
 *
 * <p>Several within five working days: the span of 27 CFR 478.126a (United States), over firearms of any type, since the type is
 * often not recorded. Consecutive serials: of one make and model, complete, equal but for the last digits, which differ by one.
 */
public final class SalePatterns {
    private static final int WORKING_DAYS = 5;
    /** Kinds of places at which two persons live at one address, and not merely in one town. */
    private static final Set<String> ADDRESSES = Set.of("address", "house", "building", "flat", "apartment");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,17})");
    private static final Comparator<Event> IN_TIME =
            Comparator.comparingLong(Event::from).thenComparing(Event::key);

    private final TracedFirearms traced;
    private final Set<Key> leftOut;
    private final List<SalePattern> found = new ArrayList<>();

    private SalePatterns(TracedFirearms traced, Set<Key> leftOut) {
        this.traced = traced;
        this.leftOut = leftOut;
    }

    private record Sold(TracedFirearm firearm, Event sale) {
        boolean timed() {
            return TracedFirearms.isTimed(sale);
        }
    }

    /** By kind, then parties and firearms. @param leftOut persons who are victims, witnesses or minors */
    public static List<SalePattern> find(TracedFirearms traced, Collection<Address> addresses, Set<Key> leftOut) {
        var search = new SalePatterns(traced, leftOut);
        var sold = new ArrayList<Sold>();
        for (TracedFirearm firearm : traced.firearms()) {
            Event sale = firearm.sale();
            if (sale != null) {
                sold.add(new Sold(firearm, sale));
            }
        }
        Map<Key, List<Sold>> byBuyer = search.byBuyer(sold);
        byBuyer.forEach(search::multipleSales);
        byBuyer.forEach(search::repeatBuyer);
        search.consecutiveSerials(sold);
        search.possessors(sold);
        search.sharedAddresses(byBuyer, addresses);
        search.found.sort(Comparator.comparing(SalePattern::kind)
                .thenComparing(pattern -> pattern.parties().toString())
                .thenComparing(pattern -> pattern.firearms().toString()));
        return List.copyOf(search.found);
    }

    private Map<Key, List<Sold>> byBuyer(List<Sold> all) {
        var byBuyer = new TreeMap<Key, List<Sold>>();
        for (Sold sold : all) {
            persons(sold.sale().takers())
                    .forEach(buyer -> byBuyer.computeIfAbsent(buyer, key -> new ArrayList<>())
                            .add(sold));
        }
        byBuyer.values().forEach(list -> list.sort(Comparator.comparing(Sold::sale, IN_TIME)));
        return byBuyer;
    }

    private TreeSet<Key> persons(Collection<Key> parties) {
        return parties.stream()
                .filter(party -> !leftOut.contains(party))
                .map(traced.groups()::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From one seller; the longest run that fits each span, runs within an earlier one left out. */
    private void multipleSales(Key buyer, List<Sold> all) {
        var bySeller = new TreeMap<Key, List<Sold>>();
        all.stream()
                .filter(Sold::timed)
                .filter(sold -> TracedFirearms.day(sold.sale().from())
                        == TracedFirearms.day(sold.sale().to() - 1))
                .forEach(sold -> persons(sold.sale().givers())
                        .forEach(seller -> bySeller.computeIfAbsent(seller, key -> new ArrayList<>())
                                .add(sold)));
        bySeller.forEach((seller, sales) -> {
            int covered = 0;
            for (int first = 0; first < sales.size(); first++) {
                long until = WorkingDays.lastOf(day(sales.get(first)), WORKING_DAYS);
                int end = first;
                while (end < sales.size() && day(sales.get(end)) <= until) {
                    end++;
                }
                if (end - first > 1 && end > covered) {
                    covered = end;
                    add(
                            Kind.MULTIPLE_SALES,
                            List.of(buyer, seller),
                            (end - first) + " firearms within five working days, and recorded in this database.",
                            sales.subList(first, end));
                }
            }
        });
    }

    private static long day(Sold sold) {
        return TracedFirearms.day(sold.sale().from());
    }

    private void repeatBuyer(Key buyer, List<Sold> all) {
        List<Sold> recovered =
                all.stream().filter(sold -> sold.firearm().isRecovered()).toList();
        if (recovered.size() > 1) {
            add(
                    Kind.REPEAT_BUYER,
                    List.of(buyer),
                    recovered.size() + " firearms recorded as recovered had this last recorded buyer.",
                    recovered);
        }
    }

    private void consecutiveSerials(List<Sold> all) {
        record Number(long value, Sold sold) {}
        var series = new TreeMap<String, List<Number>>();
        for (Sold sold : all) {
            TracedFirearm gun = sold.firearm();
            Matcher parts = NUMBERED.matcher(gun.serial());
            if (!gun.make().isEmpty() && !gun.model().isEmpty() && parts.matches()) {
                String name = gun.make() + "|" + gun.model() + "|" + parts.group(1) + "|"
                        + parts.group(2).length();
                series.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Number(Long.parseLong(parts.group(2)), sold));
            }
        }
        for (List<Number> numbers : series.values()) {
            numbers.sort(Comparator.comparingLong(Number::value)
                    .thenComparing(number -> number.sold().firearm().key()));
            int first = 0;
            for (int i = 1; i <= numbers.size(); i++) {
                boolean follows = i < numbers.size()
                        && numbers.get(i).value() == numbers.get(i - 1).value() + 1;
                if (!follows) {
                    if (i - first > 1) {
                        List<Sold> run = numbers.subList(first, i).stream()
                                .map(Number::sold)
                                .toList();
                        var parties = new TreeSet<Key>();
                        run.forEach(sold -> parties.addAll(persons(sold.sale().takers())));
                        add(
                                Kind.CONSECUTIVE_SERIALS,
                                List.copyOf(parties),
                                run.get(0).firearm().make() + " "
                                        + run.get(0).firearm().model() + ", serials "
                                        + run.get(0).firearm().serial() + " to "
                                        + run.get(run.size() - 1).firearm().serial() + ".",
                                run);
                    }
                    first = i;
                }
            }
        }
    }

    private void possessors(List<Sold> all) {
        for (Sold sold : all) {
            Event recovery = sold.firearm().recovery();
            Set<Key> buyers = persons(sold.sale().takers());
            Set<Key> possessors = recovery == null ? Set.of() : persons(recovery.givers());
            if (recovery != null
                    && !buyers.isEmpty()
                    && !possessors.isEmpty()
                    && buyers.stream().noneMatch(possessors::contains)) {
                var parties = new TreeSet<>(buyers);
                parties.addAll(possessors);
                found.add(new SalePattern(
                        Kind.POSSESSOR_IS_NOT_BUYER,
                        List.copyOf(parties),
                        "Nobody decided that the last recorded buyer and the person it was recovered from are one.",
                        List.of(sold.firearm().key()),
                        List.of(sold.sale(), recovery)));
            }
        }
    }

    private void sharedAddresses(Map<Key, List<Sold>> byBuyer, Collection<Address> addresses) {
        var residents = new TreeMap<Key, TreeSet<Key>>();
        var captions = new TreeMap<Key, String>();
        for (Address address : addresses) {
            if (ADDRESSES.contains(address.kind())) {
                Key place = traced.groups().of(address.place());
                captions.putIfAbsent(place, address.caption());
                persons(List.of(address.person())).stream()
                        .filter(byBuyer::containsKey)
                        .forEach(person -> residents
                                .computeIfAbsent(place, key -> new TreeSet<>())
                                .add(person));
            }
        }
        residents.forEach((place, people) -> {
            if (people.size() > 1) {
                var sales = new ArrayList<Sold>();
                people.forEach(person -> sales.addAll(byBuyer.getOrDefault(person, List.of())));
                add(
                        Kind.SHARED_ADDRESS,
                        List.copyOf(people),
                        people.size() + " buyers are recorded at " + captions.get(place) + ".",
                        sales);
            }
        });
    }

    private void add(Kind kind, List<Key> parties, String words, List<Sold> sales) {
        found.add(new SalePattern(
                kind,
                parties.stream().sorted().toList(),
                words,
                sales.stream()
                        .map(sold -> sold.firearm().key())
                        .distinct()
                        .sorted()
                        .toList(),
                sales.stream().map(Sold::sale).distinct().sorted(IN_TIME).toList()));
    }
}
