package org.armslink.charts;

import static org.armslink.charts.ChartFixture.claim;
import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.armslink.model.Handling;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Property;
import org.armslink.model.port.Subgraph;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class GraphMlTest {

    /** What another program reads: the schema is checked, attributes are found by their names. */
    private record Read(
            Graph<String, DefaultEdge> graph,
            Map<String, Map<String, String>> nodes,
            Map<DefaultEdge, Map<String, String>> edges) {
        static Read of(String text) {
            var graph = new DirectedPseudograph<String, DefaultEdge>(
                    SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
            var nodes = new HashMap<String, Map<String, String>>();
            var edges = new HashMap<DefaultEdge, Map<String, String>>();
            var importer = new GraphMLImporter<String, DefaultEdge>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(id -> id);
            importer.addVertexAttributeConsumer(
                    (at, value) -> nodes.computeIfAbsent(at.getFirst(), vertex -> new HashMap<>())
                            .put(at.getSecond(), value.getValue()));
            importer.addEdgeAttributeConsumer(
                    (at, value) -> edges.computeIfAbsent(at.getFirst(), edge -> new HashMap<>())
                            .put(at.getSecond(), value.getValue()));
            importer.importGraph(graph, new StringReader(text));
            return new Read(graph, nodes, edges);
        }
    }

    static void assertReadable(String text) {
        assertThat(Read.of(text).graph.vertexSet()).isNotEmpty();
    }

    //  Awa ── contacted (3 times) ──▶ Binta
    @Test
    void jgraphtReadsBackWhatWasWritten() {
        var subgraph = new ChartFixture()
                .record("a", Label.PERSON, "Awa <& \"friends\">", ChartFixture.CLAIM, "nationality", "BF")
                .record("b", Label.PERSON, "Binta", ChartFixture.CLAIM, "otherNames", List.of("B", "Bi"))
                .link("a", LinkType.CONTACTED, "b", claim(Handling.P), "contacts", 3L)
                .build();
        Read read = Read.of(GraphMl.write(subgraph, STAMP));
        assertThat(read.graph.vertexSet()).containsExactlyInAnyOrder("R1", "R2");
        assertThat(read.nodes.get("R1"))
                .containsEntry("label", "Awa <& \"friends\">")
                .containsEntry("kind", "Person")
                .containsEntry("p.nationality", "BF")
                .containsEntry("masked", "false");
        assertThat(read.nodes.get("R2")).containsEntry("p.otherNames", "B; Bi");
        DefaultEdge edge = read.graph.getEdge("R1", "R2");
        assertThat(read.graph.getEdge("R2", "R1")).isNull();
        assertThat(read.edges.get(edge))
                .containsEntry("number", "1")
                .containsEntry("label", "contacted")
                .containsEntry("linkType", "CONTACTED")
                .containsEntry("documentTitle", "Register of recovered firearms 2024 (invented)")
                .containsEntry("locator", "row 17")
                .containsEntry("grade", "4x4:B2")
                .containsEntry("owner", "BF/firearms-focal-point")
                .containsEntry("handling", "P")
                .containsEntry("validFrom", "2024-03-09T00:00:00Z")
                .containsEntry("validTo", "2024-03-10T00:00:00Z")
                .containsEntry("p.contacts", "3");
    }

    @Test
    void theSampleIsValidAndWhole() {
        Read read = Read.of(GraphMl.write(SampleChart.subgraph(), STAMP));
        assertThat(read.graph.vertexSet()).hasSize(28);
        assertThat(read.graph.edgeSet()).hasSize(33);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyLinkIsThereOnceWithSourceGradeAndOwner(long seed) {
        Subgraph subgraph = RandomCharts.of(new Random(seed), 30, 60, 0.2);
        Subgraph shown = RandomCharts.without(subgraph);
        Read read = Read.of(GraphMl.write(subgraph, STAMP));
        assertThat(read.graph.vertexSet()).hasSameSizeAs(shown.records());
        assertThat(read.edges.values()).hasSameSizeAs(shown.links());
        assertThat(read.edges.values())
                .allSatisfy(edge -> assertThat(edge)
                        .containsKeys("number", "key", "linkType", "documentTitle", "locator", "grade", "owner"));
        assertThat(read.edges.values().stream().map(edge -> edge.get("key")))
                .containsExactlyInAnyOrderElementsOf(
                        shown.links().stream().map(link -> link.key().text()).toList());
    }

    @Test
    void keysAreDeclaredOnceAndIdsAreUnique() {
        var chart = DrawnChart.parse(GraphMl.write(SampleChart.subgraph(), STAMP));
        var ids = new HashSet<String>();
        for (String name : List.of("key", "graph", "node", "edge")) {
            for (Element element : chart.named(name)) {
                String id = element.getAttribute("id");
                assertThat(id).matches("[A-Za-z][A-Za-z0-9.]*");
                assertThat(ids.add(id)).as("%s is unique", id).isTrue();
            }
        }
        assertThat(chart.named("data"))
                .isNotEmpty()
                .allSatisfy(data -> assertThat(ids).contains(data.getAttribute("key")));
        assertThat(chart.named("graph"))
                .singleElement()
                .satisfies(
                        graph -> assertThat(graph.getAttribute("edgedefault")).isEqualTo("directed"));
    }

    /** A key has one type in the whole file, whichever label or link type the property is of. */
    @Test
    void noPropertyHasTwoTypes() {
        for (Stream<Map<String, Property>> schemas : List.of(
                Stream.of(Label.values()).map(Label::properties),
                Stream.of(LinkType.values()).map(LinkType::properties))) {
            var types = new HashMap<String, Property.Type>();
            schemas.flatMap(schema -> schema.values().stream()).forEach(property -> {
                Property.Type before = types.putIfAbsent(property.name(), property.type());
                assertThat(before == null || before == property.type())
                        .as(property.name())
                        .isTrue();
            });
        }
    }

    @Test
    void typesAreThoseOfTheSchema() {
        var subgraph = new ChartFixture()
                .record("g", Label.FIREARM, "Gun", ChartFixture.CLAIM, "year", 1998L)
                .record("l", Label.LOCATION, "Place", ChartFixture.CLAIM, "latitude", 12.371428, "accuracyMetres", 50L)
                .record("c", Label.CASE, "Case", ChartFixture.CLAIM, "ballisticsFlag", true)
                .record("r", Label.ROUTE_LEG, "Leg", ChartFixture.CLAIM, "departFrom", 1_600_000_000L)
                .build();
        String text = GraphMl.write(subgraph, STAMP);
        assertThat(text)
                .contains("attr.name=\"p.year\" attr.type=\"long\"", "<data key=\"node.p.year\">1998</data>")
                .contains("attr.name=\"p.latitude\" attr.type=\"double\"", ">12.371428<")
                .contains("attr.name=\"p.ballisticsFlag\" attr.type=\"boolean\"", ">true<")
                .contains("attr.name=\"p.departFrom\" attr.type=\"string\"", ">2020-09-13T12:26:40Z<");
        assertThat(Read.of(text).graph.vertexSet()).hasSize(4);
    }

    @Test
    void aPropertyOfTheWrongTypeIsRefusedWithItsName() {
        var subgraph = new ChartFixture()
                .record("g", Label.FIREARM, "Gun", ChartFixture.CLAIM, "year", "1998")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphMl.write(subgraph, STAMP))
                .withMessage("The property year is of type INTEGER, but a record has 1998 of java.lang.String");
    }

    @Test
    void nothingIsAGraphWithoutNodes() {
        Read read = Read.of(GraphMl.write(ChartFixture.contacts(0, ""), STAMP));
        assertThat(read.graph.vertexSet()).isEmpty();
    }

    /** Links there and back, twice over, and to itself stay as many. */
    @Test
    void parallelLinksAndLoopsSurvive() {
        Read read = Read.of(GraphMl.write(ChartFixture.contacts(2, "0-1 0-1 1-0 0-0"), STAMP));
        assertThat(read.graph.edgeSet()).hasSize(4);
        assertThat(read.graph.getAllEdges("R1", "R2")).hasSize(2);
    }
}
