package org.armslink.charts;

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
 * <p>The ids are the records' and links' keys as the API has them, but for the masked. A key may hold {@code ~}, which the
 * GraphML schema's type for ids does not allow; programs read it none the less.
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
        declare(out, "graph", List.of(about));
        declare(out, "node", nodes.values());
        declare(out, "edge", edges.values());
        out.open("graph", "id", "chart", "edgedefault", "directed");
        data(out, "graph", about);
        nodes.forEach((node, values) -> {
            out.open("node", "id", node.id());
            data(out, "node", values);
            out.close();
        });
        edges.forEach((edge, values) -> {
            out.open(
                    "edge",
                    "id",
                    edge.id(),
                    "source",
                    edge.from().id(),
                    "target",
                    edge.to().id());
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
        values.put("label", node.label().text());
        values.put("caption", node.caption());
        values.put("masked", node.masked());
        values.put("unconfirmed", node.unconfirmed());
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
        values.put("type", edge.type().name());
        values.put("unconfirmed", edge.unconfirmed());
        values.put("caution", String.join(", ", edge.cautions()));
        claim(values, edge.claim(), true);
        own(values, edge.properties(), edge.type().properties());
        return values;
    }

    private static void claim(Map<String, Object> values, ClaimView claim, boolean withTime) {
        values.put("documentTitle", claim.documentTitle());
        values.put("locator", claim.locator());
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

    private static void own(Map<String, Object> values, Map<String, Object> properties, Map<String, Property> schema) {
        properties.forEach((name, value) -> {
            if (schema.containsKey(name)) {
                values.put("p." + name, value);
            }
        });
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
        values.forEach((name, value) -> out.text("data", written(value), "key", id(domain, name)));
    }

    private static String written(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value.toString();
    }
}
