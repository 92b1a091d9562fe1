package org.armslink.store.projection;

import static org.armslink.store.testing.Invented.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.armslink.model.Grade;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.NodeClaim;
import org.armslink.model.port.ProjectionReader.Links;
import org.armslink.model.port.ProjectionReader.Records;
import org.armslink.model.port.ProjectionReader.Selection;
import org.armslink.model.port.ProjectionReader.Sink;
import org.armslink.store.Store;
import org.armslink.store.query.Database;
import org.armslink.store.sight.SightTable;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.RandomGraph;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
class ProjectionPagesIT {
    private static final Selection ALL =
            new Selection(List.of("Person"), List.of("CONTACTED", "ASSOCIATE_OF"), Map.of(), "contacts");

    /** Writes down what it is given, and fails if two threads are in it at once. */
    private static final class Collected implements Sink {
        private final Map<Long, String> keys = new HashMap<>();
        private final Map<String, String> records = new HashMap<>();
        private final List<String> links = new ArrayList<>();
        private final AtomicBoolean busy = new AtomicBoolean();

        @Override
        public void records(Records page) {
            assertThat(busy.compareAndSet(false, true)).isTrue();
            for (int i = 0; i < page.count(); i++) {
                assertThat(keys.put(page.id()[i], page.key()[i])).isNull();
                records.put(
                        page.key()[i],
                        String.join(
                                " ",
                                page.label(),
                                page.caption()[i],
                                Boolean.toString(page.minor()[i]),
                                page.sight().canonical()));
            }
            busy.set(false);
        }

        @Override
        public void links(Links page) {
            assertThat(busy.compareAndSet(false, true)).isTrue();
            for (int i = 0; i < page.count(); i++) {
                links.add(String.join(
                        " ",
                        key(page.source()[i]),
                        key(page.target()[i]),
                        ALL.linkTypes().get(page.type()),
                        page.weight().length == 0 ? "none" : Double.toString(page.weight()[i]),
                        Long.toString(page.from()[i]),
                        Long.toString(page.to()[i]),
                        page.sight().canonical(),
                        Grade.all().get(page.grade()[i]).toString()));
            }
            busy.set(false);
        }

        private String key(long id) {
            return Objects.requireNonNull(keys.get(id), "a link to a record that was not given");
        }
    }

    private static String line(LinkClaim link, boolean weighted) {
        Object contacts = link.properties().get("contacts");
        String weight = contacts == null ? "NaN" : Double.toString((Long) contacts);
        return String.join(
                " ",
                link.from().key().text(),
                link.to().key().text(),
                link.type().name(),
                weighted ? weight : "none",
                Long.toString(link.claim().validity().from().getEpochSecond()),
                Long.toString(link.claim().validity().to().getEpochSecond()),
                link.claim().sight().canonical(),
                link.claim().grade().toString());
    }

    @ParameterizedTest(name = "pages of {0} ids and {1} links")
    @CsvSource({"7,5", "1000,1", "50000,100000"})
    void givesAllThatTheViewerSeesAndNothingElse(int pageIds, int pageLinks, TestDatabase database) {
        var graph = RandomGraph.of(pageIds, 80, 200);
        try (Store store = Invented.openEmpty(database);
                Database own = Database.connect(database.boltUri(), database.user(), database.password())) {
            Invented.write(store.facts(), graph.nodes(), graph.links());
            var pages = new ProjectionPages(own, new SightTable(), pageIds, pageLinks);
            var found = new Collected();
            var told = new ArrayList<Long>();
            pages.read(OUTSIDER, ALL, found, told::add);
            assertThat(found.keys.values())
                    .containsExactlyInAnyOrderElementsOf(
                            graph.visibleNodes().stream().map(Key::text).toList());
            assertThat(found.links)
                    .containsExactlyInAnyOrderElementsOf(graph.visibleLinks().stream()
                            .map(link -> line(link, true))
                            .toList());
            assertThat(told).isSorted().endsWith((long) graph.visibleLinks().size());
            for (NodeClaim node : graph.nodes()) {
                String given = found.records.get(node.key().text());
                assertThat(given == null
                                || given.equals("Person " + node.properties().get("caption") + " "
                                        + node.properties().get("minor") + " "
                                        + node.claim().sight().canonical()))
                        .as(given)
                        .isTrue();
            }
        }
    }

    @Test
    void pairsAreTheSameLinksByTheKeysOfTheirEnds(TestDatabase database) {
        var graph = RandomGraph.of(11, 60, 150);
        try (Store store = Invented.openEmpty(database)) {
            Invented.write(store.facts(), graph.nodes(), graph.links());
            assertThat(store.projections().listPairs(OUTSIDER, ALL.labels(), ALL.linkTypes()))
                    .extracting(pair -> pair.linkType() + " " + pair.from() + " " + pair.to())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(graph.visibleLinks().stream()
                            .map(link -> link.type() + " " + link.from().key() + " "
                                    + link.to().key())
                            .toList());
            assertThat(store.projections().listPairs(OUTSIDER, List.of("Case"), ALL.linkTypes()))
                    .isEmpty();
        }
    }

    @Test
    void filtersByALinksPropertyAndCountsEachAsOneWithoutAWeight(TestDatabase database) {
        var graph = RandomGraph.of(5, 40, 120);
        try (Store store = Invented.openEmpty(database)) {
            Invented.write(store.facts(), graph.nodes(), graph.links());
            var found = new Collected();
            store.projections()
                    .read(
                            OUTSIDER,
                            new Selection(List.of("Person"), List.of("CONTACTED"), Map.of("dataset", "whole"), ""),
                            found,
                            links -> {});
            assertThat(found.links)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(graph.visibleLinks().stream()
                            .filter(link -> link.type() == LinkType.CONTACTED
                                    && "whole".equals(link.properties().get("dataset")))
                            .map(link -> line(link, false))
                            .toList());
        }
    }

    @Test
    void theCounterGrowsWithEveryWrite(TestDatabase database) {
        try (Store store = Invented.openEmpty(database)) {
            long before = store.projections().storeCounter();
            Invented.write(store.facts(), List.of(), List.of());
            assertThat(store.projections().storeCounter()).isGreaterThan(before);
        }
    }

    @Test
    void anUnknownTypeIsRefusedAndAFailingSinkEndsTheRead(TestDatabase database) {
        try (Store store = Invented.openEmpty(database)) {
            Invented.write(store.facts(), RandomGraph.of(1, 5, 5).nodes(), List.of());
            assertThatThrownBy(() -> store.projections()
                            .read(
                                    OUTSIDER,
                                    new Selection(List.of("Person"), List.of("KNOWS"), Map.of(), ""),
                                    new Collected(),
                                    links -> {}))
                    .hasMessageContaining("KNOWS");
            assertThatThrownBy(() -> store.projections()
                            .read(
                                    OUTSIDER,
                                    ALL,
                                    new Sink() {
                                        @Override
                                        public void records(Records page) {
                                            throw new IllegalStateException("the caller gave up");
                                        }

                                        @Override
                                        public void links(Links page) {}
                                    },
                                    links -> {}))
                    .hasMessage("the caller gave up");
        }
    }
}
