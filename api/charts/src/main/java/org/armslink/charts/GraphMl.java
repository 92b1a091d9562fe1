package org.armslink.charts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armslink.model.Property;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.Subgraph;

/**
 * A chart as GraphML, for other graph programs: what {@link SvgChart} draws, refuses and masks, with the same numbers and
 * positions, and besides each record's and link's own properties under {@code p.NAME}.
 *
 * <p>Valid by the GraphML 1.0 schema: each attribute is declared once with its type, ids are {@code R3} and {@code L7} as
 * in the chart's tables. docs/charts.md lists the attributes.
 */
public final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private GraphMl() {}

    /** With nothing known beyond the selection. */
    public static String write(Subgraph subgraph, ChartStamp stamp) {
        return write(subgraph, stamp, Restrictions.NONE);
    }

    /** @throws MissingSource if a link does not say where it comes from */
    public static String write(Subgraph subgraph, ChartStamp stamp, Restrictions restrictions) {
        ChartContent content = ChartContent.of(subgraph, restrictions);
        Map<String, Object> about = about(content, stamp);
        var nodes = new LinkedHashMap<ChartContent.Node, Map<String, Object>>();
        content.nodes().forEach(node -> nodes.put(node, describe(content, node)));
        var edges = new LinkedHashMap<ChartContent.Edge, Map<String, Object>>();
        content.edges().forEach(edge -> edges.put(edge, describe(edge)));

        var out = new Markup();
        out.open("graphml", "xmlns", NAMESPACE);
        out.text("desc", "Armslink link chart: " + ChartStamp.WARNING);
        declare(out, "graph", List.of(about));
        declare(out, "node", nodes.values());
        declare(out, "edge", edges.values());
        out.open("graph", "id", "chart", "edgedefault", "directed");
        data(out, "graph", about);
        nodes.forEach((node, values) -> {
            out.open("node", "id", node.code());
            data(out, "node", values);
            out.close();
        });
        edges.forEach((edge, values) -> {
            out.open(
                    "edge",
                    "id",
                    "L" + edge.number(),
                    "source",
                    edge.from().code(),
                    "target",
                    edge.to().code());
            data(out, "edge", values);
            out.close();
        });
        return out.close().close().end();
    }

    private static Map<String, Object> about(ChartContent content, ChartStamp stamp) {
        var about = new LinkedHashMap<String, Object>();
        about.put("title", stamp.title());
        about.put("stamp", ChartStamp.WARNING);
        about.put("date", stamp.date().toString());
        about.put("snapshot", stamp.snapshot());
        about.put("viewer", stamp.viewer());
        about.put("note", String.join(" ", content.notes()));
        return about;
    }

    private static Map<String, Object> describe(ChartContent content, ChartContent.Node node) {
        var values = new LinkedHashMap<String, Object>();
        values.put("number", (long) node.number());
        // What Gephi shows beside a node without being asked.
        values.put("label", node.caption());
        values.put("kind", node.label().text());
        key(values, node.shownKey());
        values.put("masked", node.masked());
        values.put("unconfirmed", node.unconfirmed());
        values.put("caution", String.join(", ", node.cautions()));
        Position at = content.positionOf(node);
        values.put("x", at.x());
        values.put("y", at.y());
        claim(values, node.claim(), !node.masked());
        own(values, node.properties(), node.label().properties());
        return values;
    }

    private static Map<String, Object> describe(ChartContent.Edge edge) {
        var values = new LinkedHashMap<String, Object>();
        values.put("number", (long) edge.number());
        values.put("label", edge.words());
        values.put("linkType", edge.type().name());
        key(values, edge.shownKey());
        values.put("unconfirmed", edge.unconfirmed());
        values.put("caution", String.join(", ", edge.cautions()));
        claim(values, edge.claim(), true);
        own(values, edge.properties(), edge.type().properties());
        return values;
    }

    private static void key(Map<String, Object> values, String shownKey) {
        if (!shownKey.isEmpty()) {
            values.put("key", shownKey);
        }
    }

    private static void claim(Map<String, Object> values, ClaimView claim, boolean withTime) {
        if (!claim.documentTitle().isBlank()) {
            values.put("document", claim.document().text());
            values.put("documentTitle", claim.documentTitle());
            values.put("locator", claim.locator());
        }
        values.put("grade", claim.grade().toString());
        values.put("owner", claim.owner().toString());
        values.put("handling", claim.handling().name());
        values.put("method", claim.method());
        values.put("status", claim.status());
        if (withTime) {
            Validity validity = claim.validity();
            values.put("precision", validity.precision().text());
            // An open end is not written: no date stands for it.
            if (!validity.from().equals(Validity.OPEN_START)) {
                values.put("validFrom", validity.from().toString());
            }
            if (!validity.to().equals(Validity.OPEN_END)) {
                values.put("validTo", validity.to().toString());
            }
        }
    }

    /** In the order of the schema, which is that of no source and no database. */
    private static void own(Map<String, Object> values, Map<String, Object> properties, Map<String, Property> schema) {
        schema.forEach((name, property) -> {
            Object value = properties.get(name);
            if (value != null && property.content() != Property.Content.REMARKS) {
                values.put("p." + name, typed(property, value));
            }
        });
    }

    private static Object typed(Property property, Object value) {
        if (!property.type().accepts(value)) {
            throw new IllegalArgumentException("The property " + property.name() + " is of type " + property.type()
                    + ", but a record has " + value + " of " + value.getClass().getName());
        }
        return switch (property.type()) {
            case INSTANT -> Instant.ofEpochSecond((Long) value).toString();
            case TEXT_LIST -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining("; "));
            case TEXT, INTEGER, DECIMAL, FLAG -> value;
        };
    }

    private static void declare(Markup out, String domain, Iterable<Map<String, Object>> all) {
        var types = new TreeMap<String, String>();
        all.forEach(values -> values.forEach((name, value) -> types.put(name, type(value))));
        types.forEach((name, type) ->
                out.leaf("key", "id", id(domain, name), "for", domain, "attr.name", name, "attr.type", type));
    }

    private static String id(String domain, String name) {
        return domain + "." + name;
    }

    private static String type(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Double) {
            return "double";
        }
        return value instanceof Long ? "long" : "string";
    }

    private static void data(Markup out, String domain, Map<String, Object> values) {
        values.forEach((name, value) -> out.text("data", value.toString(), "key", id(domain, name)));
    }
}
