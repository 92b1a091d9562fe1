package org.armslink.ingest.mapping;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armslink.ingest.RawRow;
import org.armslink.ingest.RefusedRowException;
import org.armslink.ingest.Rows;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.NodeClaim;
import org.armslink.model.Owner;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.DocumentVault;

/** A file read by a mapping, with the caller's settings. */
public final class MappedSource implements Source {
    private final Mapping mapping;
    private final Map<String, String> settings;
    private final String source;
    private final String title;

    /**
     * Sets the parameters.
     *
     * @param set what the caller set, such as {@code period=3}; the rest have their defaults
     * @throws UnusableInput if there is no such parameter or its value is none of the allowed
     */
    public MappedSource(Mapping mapping, Map<String, String> set) {
        this.mapping = mapping;
        var all = new TreeMap<String, String>();
        mapping.parameters().forEach((name, parameter) -> all.put(name, parameter.otherwise()));
        set.forEach((name, value) -> {
            Mapping.Parameter parameter = mapping.parameters().get(name);
            if (parameter == null) {
                throw new UnusableInput("The mapping " + mapping.name() + " has no parameter \"" + name + "\"; it has "
                        + mapping.parameters().keySet());
            }
            if (!parameter.pattern().matcher(value).matches()) {
                throw new UnusableInput("The parameter " + name + " of the mapping " + mapping.name() + " cannot be \""
                        + value + "\": " + parameter.means());
            }
            all.put(name, value);
        });
        this.settings = Map.copyOf(all);
        var before = RowValues.beforeRows(mapping, settings);
        this.source = filled(mapping.source(), before);
        this.title = filled(mapping.title(), before);
        mapping.dates().forEach((column, rule) -> rule.requireLastDay(column, mapping.name(), before));
    }

    private String filled(Template template, RowValues values) {
        String text = template.fill(values::text);
        if (text == null) {
            throw new UnusableInput("The mapping " + mapping.name() + " needs values for " + template.names()
                    + "; set them, as in --set name=value");
        }
        return text;
    }

    @Override
    public String name() {
        return mapping.name();
    }

    @Override
    public String digest() {
        return mapping.digest();
    }

    @Override
    public Owner owner() {
        return mapping.sight().owner();
    }

    @Override
    public SightClass sight() {
        return mapping.sight();
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public NodeClaim document(DocumentVault.Kept file) {
        Key key = Key.of("Document", owner().toString(), source, file.sha256());
        var claim = new Claim(
                mapping.sight(), key, "file", mapping.grade(), Validity.UNKNOWN, Status.ASSERTED, mapping.method());
        var properties = new HashMap<String, Object>(Map.of(
                "caption",
                title,
                "title",
                title,
                "sha256",
                file.sha256(),
                "bytes",
                file.bytes(),
                "mediaType",
                mapping.format().mediaType()));
        if (!mapping.origin().isEmpty()) {
            properties.put("origin", mapping.origin());
        }
        return new NodeClaim(key, Label.DOCUMENT, properties, claim);
    }

    @Override
    public Rows open(InputStream in, String where) throws IOException {
        var buffered = new BufferedInputStream(in);
        FileKind.requireFor(mapping.format(), buffered, where, mapping.name());
        return mapping.format().open(buffered, where, mapping.name());
    }

    @Override
    public void check(RawRow row, String where) {
        int expected = mapping.format().columns().size();
        if (row.fields().size() != expected) {
            throw new UnusableInput(where + ":" + row.line() + ": row " + row.number() + " has "
                    + row.fields().size() + " columns, but the header has " + expected
                    + "; a quotation mark or a delimiter may be missing");
        }
    }

    @Override
    public Optional<RowName> nameOf(RawRow row) {
        String unique = mapping.format().unique();
        if (row.fault() != null) {
            return Optional.empty();
        }
        if (unique == null) {
            return mapping.namesByDigest()
                    ? Optional.ofNullable(RowValues.beforeDates(mapping, settings, row)
                                    .digest())
                            .map(digest -> new RowName("", digest))
                    : Optional.empty();
        }
        try {
            String name = RowValues.beforeDates(mapping, settings, row).text(unique);
            return name == null ? Optional.empty() : Optional.of(new RowName(unique, name));
        } catch (RefusedRowException e) {
            // The row is refused when it is mapped, with this reason.
            return Optional.empty();
        }
    }

    @Override
    public String fileOf(String header, List<String> rows) {
        return mapping.format().fileOf(header, rows);
    }

    @Override
    public Source asText() {
        FileFormat text = mapping.format().asText();
        return text == mapping.format() ? this : new MappedSource(mapping.writtenAs(text), settings);
    }

    @Override
    public List<String> columns() {
        return mapping.format().columns();
    }

    @Override
    public List<String> values(RawRow row, int column) {
        return mapping.values(row, column);
    }

    @Override
    public List<String> columnsOf(String kind, String property) {
        return mapping.columnsOf(kind, property);
    }

    @Override
    public RowMapping mapping(NodeClaim document, Noticed noticed) {
        return new RowMapper(mapping, settings, source, document.key(), noticed);
    }
}
