package org.armslink.analytics.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.SightClass;
import org.armslink.model.Viewer;
import org.armslink.model.port.ProjectionReader;

/** A graph database in two lists, read in small pages in any order, links before records at times. */
public final class InMemoryGraph implements ProjectionReader {
    /** Sees everything here. */
    public static final Viewer VIEWER = new Viewer("tester", "XA", java.util.Set.of());

    private record Node(long id, Key key, String label, String caption, boolean minor) {}

    private record StoredLink(
            String type, Key from, Key to, Map<String, Object> properties, long since, long until, Grade grade) {}

    private final Random random;
    private final Map<Key, Node> records = new HashMap<>();
    private final List<StoredLink> links = new ArrayList<>();
    private long counter;

    /** @param seed decides the database's own ids and the order of reading, which must not matter */
    public InMemoryGraph(long seed) {
        random = new Random(seed);
    }

    public static Key key(String name) {
        return Key.of("Test", name);
    }

    public InMemoryGraph record(String label, String... names) {
        for (String name : names) {
            add(label, name, false);
        }
        return this;
    }

    public InMemoryGraph minor(String name) {
        add("Person", name, true);
        return this;
    }

    private void add(String label, String name, boolean minor) {
        counter++;
        records.put(key(name), new Node(random.nextLong() >>> 1, key(name), label, name, minor));
    }

    public InMemoryGraph link(String type, String from, String to) {
        return link(type, from, to, Map.of(), 0, 100);
    }

    public InMemoryGraph link(String type, String from, String to, Map<String, Object> properties) {
        return link(type, from, to, properties, 0, 100);
    }

    public InMemoryGraph link(
            String type, String from, String to, Map<String, Object> properties, long since, long until) {
        return link(type, from, to, properties, since, until, "4x4:A1");
    }

    public InMemoryGraph link(
            String type, String from, String to, Map<String, Object> properties, long since, long until, String grade) {
        counter++;
        links.add(new StoredLink(type, key(from), key(to), properties, since, until, Grade.parse(grade)));
        return this;
    }

    /** The same graph as another database would hold it. */
    public InMemoryGraph copy(long seed) {
        var copy = new InMemoryGraph(seed);
        records.values().forEach(node -> copy.add(node.label(), node.caption(), node.minor()));
        copy.links.addAll(links);
        Collections.shuffle(copy.links, copy.random);
        return copy;
    }

    @Override
    public void read(Viewer viewer, Selection selection, Sink sink, LongConsumer progress) {
        var found = new ArrayList<>(records.values().stream()
                .filter(node -> selection.labels().contains(node.label()))
                .toList());
        Collections.shuffle(found, random);
        var chosen = new ArrayList<>(links.stream()
                .filter(link -> selection.linkTypes().contains(link.type)
                        && link.properties
                                .entrySet()
                                .containsAll(selection.linkFilter().entrySet())
                        && found.contains(records.get(link.from))
                        && found.contains(records.get(link.to)))
                .toList());
        Collections.shuffle(chosen, random);
        boolean linksFirst = random.nextBoolean();
        if (linksFirst) {
            sendLinks(selection, chosen, sink);
        }
        for (int i = 0, end; i < found.size(); i = end) {
            end = i + 1;
            while (end < Math.min(found.size(), i + 7) && found.get(end).label.equals(found.get(i).label)) {
                end++;
            }
            List<Node> page = found.subList(i, end);
            boolean[] minor = new boolean[page.size()];
            for (int at = 0; at < minor.length; at++) {
                minor[at] = page.get(at).minor;
            }
            sink.records(new Records(
                    page.get(0).label,
                    SightClass.PUBLIC,
                    page.stream().mapToLong(Node::id).toArray(),
                    page.stream().map(node -> node.key.text()).toArray(String[]::new),
                    page.stream().map(Node::caption).toArray(String[]::new),
                    minor));
        }
        if (!linksFirst) {
            sendLinks(selection, chosen, sink);
        }
        progress.accept(chosen.size());
    }

    private void sendLinks(Selection selection, List<StoredLink> chosen, Sink sink) {
        for (int i = 0, end; i < chosen.size(); i = end) {
            end = i + 1;
            while (end < Math.min(chosen.size(), i + 5) && chosen.get(end).type.equals(chosen.get(i).type)) {
                end++;
            }
            List<StoredLink> page = chosen.subList(i, end);
            byte[] grades = new byte[page.size()];
            for (int at = 0; at < grades.length; at++) {
                grades[at] = (byte) page.get(at).grade.number();
            }
            sink.links(new Links(
                    selection.linkTypes().indexOf(page.get(0).type),
                    SightClass.PUBLIC,
                    page.stream().mapToLong(link -> id(link.from)).toArray(),
                    page.stream().mapToLong(link -> id(link.to)).toArray(),
                    grades,
                    selection.weight().isEmpty()
                            ? new double[0]
                            : page.stream()
                                    .mapToDouble(link -> weight(selection, link))
                                    .toArray(),
                    page.stream().mapToLong(StoredLink::since).toArray(),
                    page.stream().mapToLong(StoredLink::until).toArray()));
        }
    }

    @Override
    public List<Pair> listPairs(Viewer viewer, List<String> labels, List<String> linkTypes) {
        return links.stream()
                .filter(link -> linkTypes.contains(link.type)
                        && labels.contains(node(link.from).label)
                        && labels.contains(node(link.to).label))
                .map(link -> new Pair(link.type, link.from, node(link.from).minor, link.to, node(link.to).minor))
                .toList();
    }

    private long id(Key key) {
        return node(key).id;
    }

    private Node node(Key key) {
        Node node = records.get(key);
        if (node == null) {
            throw new IllegalStateException("The test links " + key + ", which it did not add");
        }
        return node;
    }

    private static double weight(Selection selection, StoredLink link) {
        return link.properties.get(selection.weight()) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public long storeCounter() {
        return counter;
    }

    @Override
    public String storeStamp() {
        return "memory " + System.identityHashCode(this) + " " + counter;
    }
}
