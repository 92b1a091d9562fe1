package org.armslink.store.read;

import static org.armslink.store.testing.Invented.INSIDER;
import static org.armslink.store.testing.Invented.OPEN;
import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.armslink.store.testing.Invented.WITHHELD;
import static org.armslink.store.testing.Invented.link;
import static org.armslink.store.testing.Invented.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.Status;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.RandomGraph;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class NeighbourhoodsIT {
    private Store store;

    @BeforeEach
    void open(TestDatabase database) {
        store = Invented.openEmpty(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<Key> keys(Subgraph subgraph) {
        return subgraph.records().stream().map(RecordView::key).toList();
    }

    private static List<Key> linkKeys(Subgraph subgraph) {
        return subgraph.links().stream().map(LinkView::key).toList();
    }

    //  a ── h (withheld) ── b,  a ┄┄ (withheld) c
    @Test
    void nothingIsReachedThroughWhatIsWithheld() {
        NodeClaim a = node(Label.PERSON, "a", OPEN);
        NodeClaim h = node(Label.PERSON, "h", WITHHELD);
        NodeClaim b = node(Label.PERSON, "b", OPEN);
        NodeClaim c = node(Label.PERSON, "c", OPEN);
        Invented.write(
                store.facts(),
                List.of(a, h, b, c),
                List.of(
                        link(LinkType.ASSOCIATE_OF, a, h, OPEN),
                        link(LinkType.ASSOCIATE_OF, h, b, OPEN),
                        link(LinkType.ASSOCIATE_OF, a, c, WITHHELD)));
        assertThat(keys(store.neighbourhoods()
                        .findNeighbourhood(OUTSIDER, a.key(), 3, 100)
                        .orElseThrow()))
                .containsExactly(a.key());
        assertThat(keys(store.neighbourhoods()
                        .findNeighbourhood(INSIDER, a.key(), 3, 100)
                        .orElseThrow()))
                .containsExactly(a.key(), b.key(), c.key(), h.key());
        assertThat(store.neighbourhoods().findNeighbourhood(OUTSIDER, h.key(), 1, 100))
                .isEmpty();
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, a.key(), b.key(), 5))
                .isEmpty();
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, a.key(), h.key(), 5))
                .isEmpty();
        assertThat(store.neighbourhoods().findShortestPath(INSIDER, a.key(), b.key(), 5))
                .isPresent();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void agreesWithLookingAtEveryLink(long seed) {
        var graph = RandomGraph.of(seed, 60, 100);
        Invented.write(store.facts(), graph.nodes(), graph.links());
        for (NodeClaim node : graph.nodes()) {
            for (int limit : new int[] {4, 2000}) {
                Optional<Subgraph> found = store.neighbourhoods().findNeighbourhood(OUTSIDER, node.key(), 2, limit);
                assertThat(found.isPresent()).isEqualTo(graph.visibleNodes().contains(node.key()));
                found.ifPresent(subgraph -> {
                    List<Key> expected = rings(graph, node.key(), 2);
                    assertThat(subgraph.complete()).isEqualTo(expected.size() <= limit);
                    assertThat(subgraph.cut().isEmpty()).isEqualTo(subgraph.complete());
                    Set<Key> kept = new TreeSet<>(expected.subList(0, Math.min(limit, expected.size())));
                    assertThat(keys(subgraph)).containsExactlyElementsOf(kept);
                    assertThat(linkKeys(subgraph))
                            .containsExactlyElementsOf(graph.visibleLinks().stream()
                                    .filter(link -> kept.contains(link.from().key())
                                            && kept.contains(link.to().key()))
                                    .map(LinkClaim::key)
                                    .sorted()
                                    .toList());
                });
            }
        }
    }

    /** Nearer ones first, then by key. */
    private static List<Key> rings(RandomGraph graph, Key centre, int hops) {
        var found = new LinkedHashSet<Key>(Set.of(centre));
        for (int hop = 0; hop < hops; hop++) {
            found.addAll(graph.neighbours(List.copyOf(found)));
        }
        return List.copyOf(found);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void theShortestPathIsTheFirstOfAll(long seed) {
        var graph = RandomGraph.of(seed, 40, 70);
        Invented.write(store.facts(), graph.nodes(), graph.links());
        for (int i = 0; i + 1 < graph.nodes().size(); i += 2) {
            Key from = graph.nodes().get(i).key();
            Key to = graph.nodes().get(i + 1).key();
            Optional<List<Key>> expected = firstPath(graph, from, to, 6);
            Optional<Subgraph> found = store.neighbourhoods().findShortestPath(OUTSIDER, from, to, 6);
            assertThat(found.isPresent()).as("%s to %s", from, to).isEqualTo(expected.isPresent());
            found.ifPresent(path -> {
                assertThat(keys(path))
                        .containsExactlyElementsOf(
                                expected.orElseThrow().stream().sorted().toList());
                assertThat(path.links()).hasSize(path.records().size() - 1);
                assertThat(graph.visibleLinks().stream().map(LinkClaim::key).collect(Collectors.toSet()))
                        .containsAll(linkKeys(path));
            });
        }
    }

    private static Optional<List<Key>> firstPath(RandomGraph graph, Key from, Key to, int maxHops) {
        if (!graph.visibleNodes().containsAll(List.of(from, to))) {
            return Optional.empty();
        }
        List<List<Key>> paths = List.of(List.of(from));
        for (int hop = 0; hop < maxHops; hop++) {
            var longer = new ArrayList<List<Key>>();
            var taken = new TreeSet<Key>();
            // In order, so the first path to a record is the first by its keys; later ones to it never win.
            for (List<Key> path : paths) {
                for (Key next : graph.neighbours(List.of(path.get(path.size() - 1)))) {
                    if (!path.contains(next) && taken.add(next)) {
                        var extended = new ArrayList<>(path);
                        extended.add(next);
                        longer.add(Collections.unmodifiableList(extended));
                    }
                }
            }
            for (List<Key> path : longer) {
                if (path.get(path.size() - 1).equals(to)) {
                    return Optional.of(path);
                }
            }
            paths = longer;
        }
        return Optional.empty();
    }

    @Test
    void aLeadIsNoPathUntilAHitConfirmsIt() {
        NodeClaim one = node(Label.EXHIBIT, "1", OPEN);
        NodeClaim two = node(Label.EXHIBIT, "2", OPEN);
        NodeClaim lead = node(Label.CORRELATION, "1", OPEN);
        NodeClaim hit = node(Label.BALLISTIC_HIT, "1", OPEN);
        List<LinkClaim> between =
                List.of(link(LinkType.BETWEEN, lead, one, OPEN), link(LinkType.BETWEEN, lead, two, OPEN));
        Invented.write(store.facts(), List.of(one, two, lead), between);
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, one.key(), two.key(), 5))
                .isEmpty();
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, one.key(), lead.key(), 5))
                .isPresent();
        Invented.write(store.facts(), List.of(hit), List.of(link(LinkType.CONFIRMS, hit, lead, WITHHELD)));
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, one.key(), two.key(), 5))
                .isEmpty();
        assertThat(keys(store.neighbourhoods()
                        .findShortestPath(INSIDER, one.key(), two.key(), 5)
                        .orElseThrow()))
                .containsExactlyInAnyOrder(one.key(), lead.key(), two.key());
    }

    @Test
    void noPathLeadsOverACountryAWithdrawnLinkOrADecisionThatTheyDiffer() {
        NodeClaim a = node(Label.PERSON, "a", OPEN);
        NodeClaim b = node(Label.PERSON, "b", OPEN);
        NodeClaim place = node(Label.LOCATION, "1", OPEN);
        NodeClaim other = node(Label.LOCATION, "2", OPEN);
        NodeClaim country = node(Label.COUNTRY, "c", OPEN);
        LinkClaim friend = link(LinkType.ASSOCIATE_OF, a, b, OPEN);
        Invented.write(
                store.facts(),
                List.of(a, b, place, other, country),
                List.of(
                        link(LinkType.NOT_SAME_AS, a, b, OPEN),
                        new LinkClaim(
                                friend.key(),
                                friend.type(),
                                friend.from(),
                                friend.to(),
                                friend.properties(),
                                friend.claim().as(Status.WITHDRAWN)),
                        link(LinkType.LOCATED_IN, a, place, OPEN),
                        link(LinkType.LOCATED_IN, b, other, OPEN),
                        link(LinkType.IN_COUNTRY, place, country, OPEN),
                        link(LinkType.IN_COUNTRY, other, country, OPEN)));
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, a.key(), b.key(), 8))
                .isEmpty();
        assertThat(store.neighbourhoods().findShortestPath(OUTSIDER, a.key(), country.key(), 8))
                .isPresent();
        assertThat(keys(store.neighbourhoods()
                        .findShortestPath(OUTSIDER, a.key(), a.key(), 8)
                        .orElseThrow()))
                .containsExactly(a.key());
    }

    @Test
    void boundsAreNamed() {
        Key key = Invented.key("Person", "a");
        assertThatThrownBy(() -> store.neighbourhoods().findNeighbourhood(OUTSIDER, key, 4, 10))
                .hasMessageContaining("hops is 1 to 3, but was: 4");
        assertThatThrownBy(() -> store.neighbourhoods().findNeighbourhood(OUTSIDER, key, 1, 2001))
                .hasMessageContaining("2001");
        assertThatThrownBy(() -> store.neighbourhoods().findShortestPath(OUTSIDER, key, key, 16))
                .hasMessageContaining("16");
    }

    //  child (minor) ══ record 2 ══ record 3,  alias of record 3;  witness ─→ case;  suspect ─→ case
    @Test
    void whoMustNotBeNamedIsFoundThroughAllRecordsOfThePerson() {
        NodeClaim child = node(Label.PERSON, "child", OPEN, java.util.Map.of("caption", "Child", "minor", true));
        NodeClaim second = node(Label.PERSON, "second", OPEN);
        NodeClaim third = node(Label.PERSON, "third", OPEN);
        NodeClaim alias = node(Label.ALIAS, "alias", OPEN);
        NodeClaim witness = node(Label.PERSON, "witness", OPEN);
        NodeClaim suspect = node(Label.PERSON, "suspect", OPEN);
        NodeClaim opened = node(Label.CASE, "case", OPEN);
        Invented.write(
                store.facts(),
                List.of(child, second, third, alias, witness, suspect, opened),
                List.of(
                        link(LinkType.SAME_AS, child, second, OPEN),
                        link(LinkType.SAME_AS, third, second, WITHHELD),
                        link(LinkType.ALSO_KNOWN_AS, third, alias, OPEN),
                        link(LinkType.WITNESS_IN, witness, opened, OPEN),
                        link(LinkType.SUSPECT_IN, suspect, opened, OPEN)));
        List<Key> asked = List.of(second.key(), alias.key(), witness.key(), suspect.key(), new Key("nobody"));
        assertThat(store.neighbourhoods().listProtected(INSIDER, asked))
                .containsExactlyInAnyOrder(second.key(), alias.key(), witness.key());
        assertThat(store.neighbourhoods().listProtected(OUTSIDER, asked))
                .as("without the withheld link, nothing says that the alias is the child's")
                .containsExactlyInAnyOrder(second.key(), witness.key());
    }
}
