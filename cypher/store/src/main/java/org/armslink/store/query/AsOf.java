package org.armslink.store.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armslink.model.Validity;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * A transaction in which every query is answered as of an instant: from what had been recorded by then.
 *
 * <p>Every query says {@code x.sight IN $sights} of each node and link on its way. So it is known what in it is a claim, and
 * the query can be written anew: where a claim has been recorded since, the version that stood then is meant, if there was
 * one that the viewer may see; what the viewer may not see now is withheld all the same. Only what a full-text search finds is found by today's words.
 */
public final class AsOf implements TransactionContext {
    private static final Map<String, String> REWRITTEN = new ConcurrentHashMap<>();
    private static final Pattern CLAIM = Pattern.compile("\\b(\\w+)\\.sight IN \\$sights");
    /** What never changes, or is spoken of in the new text itself. */
    private static final Set<String> LEFT_AS_IT_IS =
            Set.of("key", "relKey", "sight", "status", "recordedAt", "searchText");

    private static final Pattern PART = Pattern.compile("\\b(?<sight>\\w+)\\.sight IN \\$sights"
            + "|\\b(?<status>\\w+)\\.status <> 'withdrawn'"
            + "|\\bproperties\\((?<all>\\w+)\\)"
            + "|\\b(?<named>\\w+)\\[(?=name\\]|\\$weight\\])"
            + "|\\b(?<owner>\\w+)\\.(?<property>\\w+)");

    private final TransactionContext tx;
    private final long asOf;

    /** @param asOf seconds since 1970-01-01T00:00Z, inclusive */
    public AsOf(TransactionContext tx, long asOf) {
        this.tx = tx;
        this.asOf = asOf;
    }

    static String rewrite(String query) {
        return REWRITTEN.computeIfAbsent(query, AsOf::rewritten);
    }

    private static String rewritten(String query) {
        var claims = new HashSet<String>();
        CLAIM.matcher(query).results().forEach(found -> claims.add(found.group(1)));
        var text = new StringBuilder();
        Matcher part = PART.matcher(query);
        while (part.find()) {
            part.appendReplacement(text, Matcher.quoteReplacement(replacement(part, claims)));
        }
        return part.appendTail(text).toString();
    }

    private static String replacement(Matcher part, Set<String> claims) {
        if (part.group("sight") != null) {
            String x = part.group("sight");
            // What is withheld now is withheld as of any day, and what was withheld then is too.
            return "(" + x + ".sight IN $sights AND (" + x + ".recordedAt <= $asOf OR EXISTS { " + then(x)
                    + " AND was.sight IN $sights }))";
        }
        if (part.group("status") != null) {
            String x = part.group("status");
            return "(" + x + ".recordedAt <= $asOf AND " + x + ".status <> 'withdrawn' OR EXISTS { " + then(x)
                    + " AND was.status <> 'withdrawn' })";
        }
        if (part.group("all") != null) {
            String x = part.group("all");
            return claims.contains(x) ? properties(x) : part.group();
        }
        if (part.group("named") != null) {
            String x = part.group("named");
            return claims.contains(x) ? properties(x) + "[" : part.group();
        }
        String x = part.group("owner");
        String property = part.group("property");
        return claims.contains(x) && !LEFT_AS_IT_IS.contains(property)
                ? either(x, x + "." + property, "was." + property)
                : part.group();
    }

    /** As it was answered then: standing, under its own key. */
    private static String properties(String x) {
        return either(
                x,
                "properties(" + x + ")",
                "was {.*, key: was.ofKey, relKey: was.ofKey, recordedUntil: " + Validity.OPEN_END.getEpochSecond()
                        + "}");
    }

    private static String either(String x, String now, String then) {
        return "CASE WHEN " + x + ".recordedAt <= $asOf THEN " + now + " ELSE head(COLLECT { " + then(x) + " RETURN "
                + then + " }) END";
    }

    private static String then(String x) {
        return "MATCH (was:Superseded {ofKey: coalesce(" + x + ".key, " + x + ".relKey)}) WHERE " + x
                + ".recordedAt > $asOf AND was.recordedAt <= $asOf AND was.recordedUntil > $asOf";
    }

    @Override
    public Result run(String query, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("asOf", asOf);
        return tx.run(rewrite(query), all);
    }

    @Override
    public Result run(String query) {
        return run(query, Map.of());
    }

    @Override
    public Result run(String query, Value parameters) {
        return run(query, parameters.asMap());
    }

    @Override
    public Result run(String query, Record parameters) {
        return run(query, parameters.asMap());
    }

    @Override
    public Result run(Query query) {
        return run(query.text(), query.parameters().asMap());
    }
}
