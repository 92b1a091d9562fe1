package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.armslink.model.SightClass;

/**
 * Links in growing columns, 16 bytes each and 8 more where they have weights; source and target are node numbers once they
 * are numbered.
 */
final class LinkColumns {
    /** The sight class of what a rule made: nobody's. */
    static final short NO_SIGHT = -1;
    /** The grade of the same. */
    static final byte NO_GRADE = -1;

    int count;
    int[] source = new int[16];
    int[] target = new int[16];
    byte[] type = new byte[16];
    short[] sight = new short[16];
    /** Numbers of {@link org.armslink.model.Grade}. */
    byte[] grade = new byte[16];

    int[] span = new int[16];
    /** Empty where every weight is 1. */
    double[] weight;

    final Spans spans;
    /** Classes by the numbers of {@link #sight}. */
    final List<SightClass> sights;

    /** No links yet, with tables of their own. */
    LinkColumns(boolean weighted) {
        this(weighted, new Spans(), new ArrayList<>());
    }

    private LinkColumns(boolean weighted, Spans spans, List<SightClass> sights) {
        this.weight = new double[weighted ? 16 : 0];
        this.spans = spans;
        this.sights = sights;
    }

    /** Whole columns, as a file has them. */
    LinkColumns(
            int[] source,
            int[] target,
            byte[] type,
            short[] sight,
            byte[] grade,
            int[] span,
            double[] weight,
            Spans spans,
            List<SightClass> sights) {
        this.count = source.length;
        this.source = source;
        this.target = target;
        this.type = type;
        this.sight = sight;
        this.grade = grade;
        this.span = span;
        this.weight = weight;
        this.spans = spans;
        this.sights = sights;
    }

    /** No links yet, with the same tables: for {@link #addFrom}. */
    LinkColumns emptyLikeThis() {
        return new LinkColumns(isWeighted(), spans, sights);
    }

    boolean isWeighted() {
        return weight.length > 0;
    }

    double weight(int link) {
        return isWeighted() ? weight[link] : 1;
    }

    long from(int link) {
        return spans.from[span[link]];
    }

    long to(int link) {
        return spans.to[span[link]];
    }

    /** The number of a class, which is given one if it has none. */
    short sightNumber(SightClass wanted) {
        int known = sights.indexOf(wanted);
        if (known < 0) {
            known = sights.size();
            sights.add(wanted);
        }
        if (known > Short.MAX_VALUE) {
            throw new IllegalStateException(
                    "A snapshot holds links of at most " + Short.MAX_VALUE + " sight classes; narrow the projection");
        }
        return (short) known;
    }

    void add(int source, int target, int type, short sight, byte grade, double weight, long from, long to) {
        put(source, target, (byte) type, sight, grade, weight, spans.number(from, to));
    }

    /** One link of columns with the same tables. */
    void addFrom(LinkColumns other, int link) {
        put(
                other.source[link],
                other.target[link],
                other.type[link],
                other.sight[link],
                other.grade[link],
                other.weight(link),
                other.span[link]);
    }

    private void put(int source, int target, byte type, short sight, byte grade, double weight, int span) {
        if (count == this.source.length) {
            resize(Math.addExact(count, Math.max(16, count >> 1)));
        }
        this.source[count] = source;
        this.target[count] = target;
        this.type[count] = type;
        this.sight[count] = sight;
        this.grade[count] = grade;
        if (isWeighted()) {
            this.weight[count] = weight;
        }
        this.span[count++] = span;
    }

    private void resize(int length) {
        source = Arrays.copyOf(source, length);
        target = Arrays.copyOf(target, length);
        type = Arrays.copyOf(type, length);
        sight = Arrays.copyOf(sight, length);
        grade = Arrays.copyOf(grade, length);
        span = Arrays.copyOf(span, length);
        weight = isWeighted() ? Arrays.copyOf(weight, length) : weight;
    }

    /**
     * The same links sorted by source, target, type, then the rest, with sorted tables of what they use, so that nothing
     * says how they were read; columns as long as there are links.
     */
    LinkColumns sorted(int nodeCount) {
        int[] order = LinkOrder.of(nodeCount, source, target, count, this::compare);
        int[] spanNumbers = new int[spans.count()];
        Spans usedSpans = usedSpans(spanNumbers);
        short[] sightNumbers = new short[sights.size()];
        List<SightClass> usedSights = usedSights(sightNumbers);
        var sorted = new LinkColumns(
                new int[count],
                new int[count],
                new byte[count],
                new short[count],
                new byte[count],
                new int[count],
                new double[isWeighted() ? count : 0],
                usedSpans,
                usedSights);
        for (int i = 0; i < count; i++) {
            int link = order[i];
            sorted.source[i] = source[link];
            sorted.target[i] = target[link];
            sorted.type[i] = type[link];
            sorted.sight[i] = sight[link] == NO_SIGHT ? NO_SIGHT : sightNumbers[sight[link]];
            sorted.grade[i] = grade[link];
            sorted.span[i] = spanNumbers[span[link]];
            if (isWeighted()) {
                sorted.weight[i] = weight[link];
            }
        }
        return sorted;
    }

    private Spans usedSpans(int[] numbers) {
        boolean[] used = new boolean[numbers.length];
        for (int link = 0; link < count; link++) {
            used[span[link]] = true;
        }
        return spans.sorted(used, numbers);
    }

    private List<SightClass> usedSights(short[] numbers) {
        boolean[] used = new boolean[numbers.length];
        for (int link = 0; link < count; link++) {
            if (sight[link] != NO_SIGHT) {
                used[sight[link]] = true;
            }
        }
        List<SightClass> ascending = IntStream.range(0, used.length)
                .filter(one -> used[one])
                .mapToObj(sights::get)
                .sorted(Comparator.comparing(SightClass::canonical))
                .toList();
        for (int i = 0; i < ascending.size(); i++) {
            numbers[sights.indexOf(ascending.get(i))] = (short) i;
        }
        return ascending;
    }

    /** By what links of the same ends are sorted by: type, weight, time, grade, sight class. */
    int compare(int a, int b) {
        int byType = Integer.compare(type[a], type[b]);
        if (byType != 0) {
            return byType;
        }
        int byWeight = Double.compare(weight(a), weight(b));
        if (byWeight != 0) {
            return byWeight;
        }
        int bySpan = spans.compare(span[a], span[b]);
        if (bySpan != 0) {
            return bySpan;
        }
        int byGrade = Byte.compare(grade[a], grade[b]);
        return byGrade != 0 ? byGrade : canonical(a).compareTo(canonical(b));
    }

    private String canonical(int link) {
        return sight[link] == NO_SIGHT ? "" : sights.get(sight[link]).canonical();
    }

    long memory() {
        return count * 16L + 8L * weight.length + 16L * spans.count();
    }
}
