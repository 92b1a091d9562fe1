package org.armslink.ingest.mapping;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
            "serialWords",
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
        Yaml yaml = Yaml.read(file, text);
        var mistakes = new Mistakes(file);
        Supplier<Mapping> mapping = mistakes.reading(
                () -> new MappingReader(new Section(mistakes, "", yaml, TOP), tables).mapping(name, text));
        mistakes.refuseIfAny();
        return mapping.get();
    }

    private Mapping mapping(String name, String text) {
        Mistakes mistakes = top.mistakes();
        Supplier<SightClass> sight = mistakes.reading(this::sight);
        Supplier<Grade> grade = mistakes.reading(() -> top.parsed("grade", Grade::parse));
        Supplier<Method> method = mistakes.reading(() -> top.parsed("method", MappingReader::method));
        Supplier<Optional<NumberRule>> numbers = mistakes.reading(() ->
                top.has("decimalSign") ? Optional.of(top.parsed("decimalSign", NumberRule::of)) : Optional.empty());
        Supplier<Set<String>> empty = mistakes.reading(
                () -> top.texts("empty").stream().map(RowValues::fold).collect(Collectors.toUnmodifiableSet()));
        Supplier<SerialTerms> serialTerms = mistakes.reading(() -> SerialTerms.read(top));
        var lookups = new LookupReader(tables).read(top);
        Map<String, Parameter> parameters = parameters();
        // Everything below names columns.
        FileFormat format = mistakes.reading(() -> FormatReader.read(top)).get();
        var values = new ValueReader(
                mistakes, lookups.lookups(), top.named("lookups").keySet());
        format.columns().forEach(column -> values.know(column, ValueReader.Kind.COLUMN));
        top.named("parameters")
                .keySet()
                .forEach(parameter -> mistakes.checking(() -> {
                    if (values.knows(parameter)) {
                        throw top.problem(
                                top.get("parameters"),
                                "the parameter " + parameter + " has a column's name; rename it");
                    }
                    values.know(parameter, ValueReader.Kind.PARAMETER);
                }));
        Map<String, ListRule> lists = new ListReader(top, values, format).read();
        Set<String> dated = dated(format);
        values.knowDates(dated);
        Map<String, Value> named = named(values);
        Map<String, DateRule> dates = new DateReader(top, values, format).read();
        var rules = new RuleReader(top, values, named, format, dated, lists);
        Supplier<Map<String, RecordRule>> records = mistakes.reading(rules::records);
        Supplier<List<LinkRule>> links = mistakes.reading(() -> rules.links(records.get()));
        Supplier<List<String>> required = mistakes.reading(() -> required(format));
        Supplier<Template> source = mistakes.reading(() -> beforeRows("source", named));
        Supplier<Template> title = mistakes.reading(() -> beforeRows("title", named));
        return new Mapping(
                name,
                lookups.digestWith(text),
                title.get(),
                source.get(),
                top.text("origin", ""),
                sight.get(),
                grade.get(),
                method.get(),
                format,
                parameters,
                named,
                dates,
                lists,
                numbers.get().orElse(null),
                empty.get(),
                serialTerms.get(),
                required.get(),
                records.get(),
                links.get());
    }

    /** The columns under {@code dates}, those that are meant by a misspelt name too: that is told where it stands. */
    private Set<String> dated(FileFormat format) {
        var dated = new LinkedHashSet<String>();
        for (String column : top.named("dates").keySet()) {
            dated.add(
                    format.columns().contains(column)
                            ? column
                            : Nearest.to(column, format.columns()).orElse(column));
        }
        return dated;
    }

    private Map<String, Value> named(ValueReader values) {
        var named = new LinkedHashMap<String, Value>();
        top.named("values").forEach((name, yaml) -> {
            boolean right = top.mistakes().checking(() -> {
                if (values.knows(name)) {
                    throw top.problem(yaml, "the value " + name + " has the name of a column or parameter; rename it");
                }
                named.put(name, values.text("values." + name, yaml));
            });
            if (!values.knows(name)) {
                values.know(name, right ? ValueReader.Kind.VALUE : ValueReader.Kind.WRONG);
            }
        });
        return named;
    }

    private Map<String, Parameter> parameters() {
        var parameters = new LinkedHashMap<String, Parameter>();
        top.named("parameters")
                .forEach((name, yaml) -> top.mistakes().checking(() -> {
                    var section = new Section(
                            top.mistakes(), "parameters." + name, yaml, List.of("means", "pattern", "default"));
                    Pattern pattern =
                            section.parsed("pattern", Expression::read).pattern();
                    String otherwise = section.text("default", "");
                    if (!otherwise.isEmpty() && !pattern.matcher(otherwise).matches()) {
                        throw section.problem(section.get("default"), "the default does not fit the pattern");
                    }
                    parameters.put(name, new Parameter(name, section.text("means"), pattern, otherwise));
                }));
        return parameters;
    }

    /** Title and source stand before any row is read, so only parameters may be in them. */
    private Template beforeRows(String name, Map<String, Value> named) {
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
        Mistakes mistakes = top.mistakes();
        Supplier<Owner> owner = mistakes.reading(() -> top.parsed("owner", Owner::parse));
        Supplier<Handling> handling = mistakes.reading(() -> top.parsed("handling", Handling::parse));
        Supplier<LocalDate> keepUntil = mistakes.reading(() -> top.parsed("keepUntil", MappingReader::day));
        Supplier<List<String>> denied = mistakes.reading(this::denied);
        return top.parsed(
                "purpose",
                purpose -> new SightClass(owner.get(), handling.get(), denied.get(), purpose, keepUntil.get()));
    }

    private List<String> denied() {
        List<String> denied = top.texts("denied");
        for (String country : denied) {
            if (!country.matches("[A-Z]{2}")) {
                throw top.problem(
                        top.get("denied"),
                        "denied lists countries by two capital letters, but has \"" + country + "\"");
            }
        }
        return List.copyOf(denied);
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
                top.mistakes()
                        .add(top.problem(
                                top.get("required"),
                                "there is no column " + column + Nearest.among(column, format.columns())));
            }
        }
        return List.copyOf(required);
    }
}
