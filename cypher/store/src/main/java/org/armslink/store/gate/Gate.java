package org.armslink.store.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.armslink.model.Viewer;
import org.armslink.model.port.CypherGate;
import org.armslink.store.query.Database;
import org.armslink.store.read.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/**
 * The gate for analysts' Cypher: explained first, read-only by its type and by every operator of its plan, then run in
 * read mode with a time limit and a limit on rows.
 *
 * <p>Read mode alone would still allow {@code LOAD CSV} and calls on the server, and Community has no roles. The limit
 * on memory is the database's own, for every transaction (db.memory.transaction.max).
 */
public final class Gate implements CypherGate {
    private static final int LONGEST = 20_000;
    private static final Pattern LEADING_COMMENTS =
            Pattern.compile("^(\\s|//[^\\n]*(\\n|$)|/\\*.*?\\*/)+", Pattern.DOTALL);
    /** In any case, and written with \\u escapes too: Cypher reads those before anything else. */
    private static final Pattern PREFIX = Pattern.compile("^(EXPLAIN|PROFILE|CYPHER)\\b", Pattern.CASE_INSENSITIVE);

    private final Database database;
    private final Reading reading;

    public Gate(Database database, Reading reading) {
        this.database = database;
        this.reading = reading;
    }

    @Override
    public boolean hasFullSight(Viewer viewer) {
        return reading.as(viewer, (tx, sights) -> sights.areAll());
    }

    @Override
    public Table run(Viewer viewer, String query, Map<String, Object> parameters, Limits limits) {
        if (!hasFullSight(viewer)) {
            throw new Refused("Cypher is open to viewers who may see every record. Ask through search, paths and"
                    + " analyses instead.");
        }
        refuseByText(query);
        try (Session session = database.readingSession()) {
            explain(session, query, parameters);
            var config = TransactionConfig.builder().withTimeout(limits.time()).build();
            try (var tx = session.beginTransaction(config)) {
                return table(tx.run(query, parameters), limits.rows());
            }
        } catch (ServiceUnavailableException e) {
            throw e;
        } catch (Neo4jException e) {
            throw failed(e, limits);
        }
    }

    private static void refuseByText(String query) {
        if (query.length() > LONGEST) {
            throw new Refused("A query has at most " + LONGEST + " characters, but has " + query.length() + ".");
        }
        if (query.contains("\\u") || query.contains("\\U")) {
            throw new Refused("A query may not have \\u escapes. Write the character itself.");
        }
        String start = LEADING_COMMENTS.matcher(query).replaceFirst("");
        if (start.isBlank()) {
            throw new Refused("The query is empty.");
        }
        var prefix = PREFIX.matcher(start);
        if (prefix.find()) {
            throw new Refused("A query may not begin with " + prefix.group().toUpperCase(Locale.ROOT)
                    + ". Leave it out; the gate looks at the plan itself.");
        }
    }

    private static void explain(Session session, String query, Map<String, Object> parameters) {
        var summary = session.run("EXPLAIN " + query, parameters).consume();
        if (!summary.hasPlan()) {
            throw new Refused("The query has no plan to look at; it is no reading query.");
        }
        if (summary.queryType() != QueryType.READ_ONLY) {
            throw new Refused("The query writes or administers. The gate lets reading queries through only.");
        }
        PlanInspector.inspect(summary.plan());
    }

    private static Table table(Result result, int limit) {
        List<String> columns = result.keys();
        var rows = new ArrayList<List<@Nullable Object>>();
        while (rows.size() < limit && result.hasNext()) {
            var row = new ArrayList<@Nullable Object>();
            result.next().values().forEach(value -> row.add(cell(value)));
            rows.add(row);
        }
        return new Table(columns, plain(rows), !result.hasNext());
    }

    @SuppressWarnings("unchecked") // Cells may be null; the port says so in words, as its type cannot.
    private static List<List<Object>> plain(List<?> rows) {
        return (List<List<Object>>) rows;
    }

    private static @Nullable Object cell(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> null;
            case "BOOLEAN", "INTEGER", "FLOAT", "STRING" -> value.asObject();
            case "NODE" -> node(value.asNode());
            case "RELATIONSHIP" -> relationship(value.asRelationship());
            case "PATH" -> path(value);
            case "LIST OF ANY?" -> {
                var list = new ArrayList<@Nullable Object>();
                value.values().forEach(item -> list.add(cell(item)));
                yield list;
            }
            case "MAP" -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                value.keys().forEach(key -> map.put(key, cell(value.get(key))));
                yield map;
            }
            default -> value.asObject().toString();
        };
    }

    private static Map<String, @Nullable Object> node(Node node) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        node.labels().forEach(label -> {
            if (!label.equals("Record")) {
                map.put("label", label);
            }
        });
        node.keys().forEach(key -> map.put(key, cell(node.get(key))));
        return map;
    }

    private static Map<String, @Nullable Object> relationship(Relationship relationship) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("type", relationship.type());
        relationship.keys().forEach(key -> map.put(key, cell(relationship.get(key))));
        return map;
    }

    private static List<@Nullable Object> path(Value value) {
        var steps = new ArrayList<@Nullable Object>();
        var path = value.asPath();
        steps.add(node(path.start()));
        path.forEach(segment -> {
            steps.add(relationship(segment.relationship()));
            steps.add(node(segment.end()));
        });
        return steps;
    }

    private static RuntimeException failed(Neo4jException e, Limits limits) {
        String code = e.code();
        if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
            return new Failed("The query was stopped after " + limits.time().toSeconds()
                    + " s. Narrow it, or ask for a count first.");
        }
        if (code.contains("MemoryPool") || code.contains("OutOfMemory")) {
            return new Failed("The query needed more memory than one query may take. Narrow it.");
        }
        if (code.startsWith("Neo.ClientError.Statement")) {
            return new Refused("The query cannot be read: " + e.getMessage());
        }
        return new Failed("The query failed: " + e.getMessage());
    }
}
