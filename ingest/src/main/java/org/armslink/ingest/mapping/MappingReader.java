package org.armslink.ingest.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armslink.ingest.mapping.Mapping.LinkRule;
import org.armslink.ingest.mapping.Mapping.Parameter;
import org.armslink.ingest.mapping.Mapping.RecordRule;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Method;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;

/** Reads a mapping file; whatever is wrong with it is refused with its line. */
final class MappingReader {
    static final List<String> TOP = List.of(
            "title",
            "source",
            "origin",
            "owner",
            "handling",
            "denied",
            "purpose",
            "keepUntil",
            "grade",
            "method",
            "csv",
            "xlsx",
            "jsonLines",
            "xml",
            "parameters",
            "lists",
            "values",
            "lookups",
            "dates",
            "decimalSign",
            "empty",
            "required",
            "records",
            "links");

    /** What stands under the keys that every mapping has, for messages and editors. */
    static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("title", "the document's title; may name parameters in braces"),
            Map.entry("source", "the source system's name, a part of every record's key"),
            Map.entry("origin", "who first said it; support is counted over independent origins"),
            Map.entry("owner", "whose word it is: COUNTRY/agency, such as JM/firearms-focal-point"),
            Map.entry("handling", "how it may be used: " + Handling.meanings()),
            Map.entry(
                    "purpose",
                    "what it was shared for, in words of your own, such as criminal-investigation, border-control or"
                            + " statistics"),
            Map.entry("keepUntil", "the last day it may be kept, such as 2036-12-31"),
            Map.entry(
                    "grade",
                    "scheme and code: \"4x4:B2\" (source A, B, C or X; information 1 to 4) or \"3x5x2:1A\" (source 1"
                            + " to 3; information A to E)"),
            Map.entry("method", "how it came to be known: observed, reported or inferred"));

    private final Section top;
    private final LookupReader.Tables tables;

    private MappingReader(Section top, LookupReader.Tables tables) {
        this.top = top;
        this.tables = tables;
    }

    /**
     * Reads a mapping.
     *
     * @param name the mapping's name
     * @param file the file's name, for messages
     * @param tables opens the tables that lookups name
     */
    static Mapping read(String name, String file, String text, LookupReader.Tables tables) {
        var top = new Section(file, "", Yaml.read(file, text), TOP);
        return new MappingReader(top, tables).mapping(name, text);
    }

    private Mapping mapping(String name, String text) {
        var lookups = new LookupReader(tables).read(top);
        FileFormat format = FormatReader.read(top);
        Map<String, Parameter> parameters = parameters();
        var values = new ValueReader(top.file(), lookups.lookups());
        format.columns().forEach(column -> values.know(column, ValueReader.Kind.COLUMN));
        parameters.keySet().forEach(parameter -> {
            if (values.knows(parameter)) {
                throw top.problem(
                        top.get("parameters"), "the parameter " + parameter + " has a column's name; rename it");
            }
            values.know(parameter, ValueReader.Kind.PARAMETER);
        });
        Map<String, ListRule> lists = new ListReader(top, values, format).read();
        values.knowDates(top.named("dates").keySet());
        var named = new LinkedHashMap<String, Value>();
        top.named("values").forEach((valueName, yaml) -> {
            if (values.knows(valueName)) {
                throw top.problem(yaml, "the value " + valueName + " has the name of a column or parameter; rename it");
            }
            named.put(valueName, values.text("values." + valueName, yaml));
            values.know(valueName, ValueReader.Kind.VALUE);
        });
        Map<String, DateRule> dates = new DateReader(top, values, format).read();
        var rules = new RuleReader(top, values, named, format, dates.keySet(), lists);
        Map<String, RecordRule> records = rules.records();
        List<LinkRule> links = rules.links(records);
        Template source = beforeRows("source", named, format);
        Template title = beforeRows("title", named, format);
        return new Mapping(
                name,
                lookups.digestWith(text),
                title,
                source,
                top.text("origin", ""),
                sight(),
                top.parsed("grade", Grade::parse),
                top.parsed("method", MappingReader::method),
                format,
                parameters,
                named,
                dates,
                lists,
                top.has("decimalSign") ? top.parsed("decimalSign", NumberRule::of) : null,
                top.texts("empty").stream().map(RowValues::fold).collect(Collectors.toUnmodifiableSet()),
                required(format),
                records,
                links);
    }

    private Map<String, Parameter> parameters() {
        var parameters = new LinkedHashMap<String, Parameter>();
        top.named("parameters").forEach((name, yaml) -> {
            var section = new Section(top.file(), "parameters." + name, yaml, List.of("means", "pattern", "default"));
            Pattern pattern = section.parsed("pattern", Expression::read).pattern();
            String otherwise = section.text("default", "");
            if (!otherwise.isEmpty() && !pattern.matcher(otherwise).matches()) {
                throw section.problem(section.get("default"), "the default does not fit the pattern");
            }
            parameters.put(name, new Parameter(name, section.text("means"), pattern, otherwise));
        });
        return parameters;
    }

    /** Title and source stand before any row is read, so only parameters may be in them. */
    private Template beforeRows(String name, Map<String, Value> named, FileFormat format) {
        Template template = top.parsed(name, Template::parse);
        for (String used : template.names()) {
            var all = new LinkedHashSet<String>();
            RuleReader.expand(Set.of(used), named, all);
            boolean known = named.containsKey(used) || top.named("parameters").containsKey(used);
            if (!known || all.stream().anyMatch(one -> !top.named("parameters").containsKey(one))) {
                throw top.problem(
                        top.get(name), name + " may name only parameters and values made from them, but names " + used);
            }
        }
        return template;
    }

    private SightClass sight() {
        Owner owner = top.parsed("owner", Owner::parse);
        Handling handling = top.parsed("handling", Handling::parse);
        LocalDate keepUntil = top.parsed("keepUntil", MappingReader::day);
        List<String> denied = new ArrayList<>(top.texts("denied"));
        for (String country : denied) {
            if (!country.matches("[A-Z]{2}")) {
                throw top.problem(
                        top.get("denied"),
                        "denied lists countries by two capital letters, but has \"" + country + "\"");
            }
        }
        return top.parsed("purpose", purpose -> new SightClass(owner, handling, denied, purpose, keepUntil));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be a day, yyyy-MM-dd, such as 2036-12-31, but was \"" + text + "\"", e);
        }
    }

    private static Method method(String text) {
        for (Method method : Method.values()) {
            if (method.text().equals(text)) {
                return method;
            }
        }
        throw new IllegalArgumentException("must be observed, reported or inferred, but was \"" + text + "\"");
    }

    private List<String> required(FileFormat format) {
        List<String> required = top.texts("required");
        for (String column : required) {
            if (!format.columns().contains(column)) {
                throw top.problem(
                        top.get("required"), "there is no column " + column + Nearest.among(column, format.columns()));
            }
        }
        return List.copyOf(required);
    }
}
