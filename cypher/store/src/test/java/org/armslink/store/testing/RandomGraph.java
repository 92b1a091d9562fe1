package org.armslink.store.testing;

import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.WITHHELD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.model.Claim;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;

/** Invented persons, some of them withheld, with invented links, some of them withheld; and slow, obvious answers. */
public record RandomGraph(List<NodeClaim> nodes, List<LinkClaim> links) {
    public static RandomGraph of(long seed, int size, int linkCount) {
        var random = new Random(seed);
        var nodes = new ArrayList<NodeClaim>();
        for (int i = 0; i < size; i++) {
            // Numbers shuffled, so that the order of keys is not that of writing.
            nodes.add(Invented.node(
                    Label.PERSON,
                    Integer.toString((i * 7919) % 10_007),
                    random.nextInt(5) == 0 ? WITHHELD : OPEN,
                    Map.of("caption", "Invented " + i, "minor", random.nextInt(10) == 0)));
        }
        var links = new ArrayList<LinkClaim>();
        for (int i = 0; i < linkCount; i++) {
            NodeClaim from = nodes.get(random.nextInt(size));
            NodeClaim to = nodes.get(random.nextInt(size));
            boolean contact = random.nextInt(4) == 0;
            LinkClaim link = Invented.link(
                    contact ? LinkType.CONTACTED : LinkType.ASSOCIATE_OF,
                    from,
                    to,
                    random.nextInt(5) == 0 ? WITHHELD : OPEN,
                    contact
                            ? Map.of("dataset", random.nextBoolean() ? "whole" : "part", "contacts", (long) i)
                            : Map.of());
            links.add(graded(link, Grade.all().get(i % Grade.all().size())));
        }
        return new RandomGraph(nodes, distinct(links));
    }

    private static LinkClaim graded(LinkClaim link, Grade grade) {
        Claim claim = link.claim();
        return new LinkClaim(
                link.key(),
                link.type(),
                link.from(),
                link.to(),
                link.properties(),
                new Claim(
                        claim.sight(),
                        claim.document(),
                        claim.locator(),
                        grade,
                        claim.validity(),
                        claim.status(),
                        claim.method()));
    }

    private static List<LinkClaim> distinct(List<LinkClaim> links) {
        var seen = new HashSet<Key>();
        return links.stream().filter(link -> seen.add(link.key())).toList();
    }

    /** Keys of what an outsider sees. */
    public Set<Key> visibleNodes() {
        return nodes.stream()
                .filter(node -> node.claim().sight().equals(OPEN))
                .map(NodeClaim::key)
                .collect(Collectors.toSet());
    }

    /** The links that an outsider sees: those with both ends in sight. */
    public List<LinkClaim> visibleLinks() {
        Set<Key> seen = visibleNodes();
        return links.stream()
                .filter(link -> link.claim().sight().equals(OPEN)
                        && seen.contains(link.from().key())
                        && seen.contains(link.to().key()))
                .toList();
    }

    /** The neighbours that an outsider sees. */
    public Set<Key> neighbours(Collection<Key> of) {
        var neighbours = new TreeSet<Key>();
        for (LinkClaim link : visibleLinks()) {
            if (of.contains(link.from().key())) {
                neighbours.add(link.to().key());
            }
            if (of.contains(link.to().key())) {
                neighbours.add(link.from().key());
            }
        }
        return neighbours;
    }
}
