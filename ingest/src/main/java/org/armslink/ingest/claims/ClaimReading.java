package org.armslink.ingest.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.armslink.ingest.RefusedRowException;
import org.armslink.model.Claim;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkClaim;
import org.armslink.model.LinkType;
import org.armslink.model.Method;
import org.armslink.model.NodeClaim;
import org.armslink.model.NodeReference;
import org.armslink.model.Owner;
import org.armslink.model.Precision;
import org.armslink.model.Property;
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import tools.jackson.databind.JsonNode;

/** Builds claims from the JSON of a claim line. */
final class ClaimReading {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ROW = Pattern.compile("row [0-9]+");
    private static final List<String> NODE = List.of("label", "key", "properties", "claim");
    private static final List<String> LINK = List.of("type", "key", "from", "to", "properties", "claim");
    private static final List<String> REFERENCE = List.of("label", "key");
    private static final List<String> CLAIM = List.of(
            "owner",
            "handling",
            "denied",
            "purpose",
            "keepUntil",
            "document",
            "locator",
            "grade",
            "validFrom",
            "validTo",
            "precision",
            "status",
            "method");

    private ClaimReading() {}

    /** The line that is read: its file's record, and its number there. */
    record Here(Key file, long row) {}

    static NodeClaim node(LineFields.Element element, Here here) {
        var fields = new LineFields(element.path(), element.value(), NODE);
        Label label = fields.parsed("label", ClaimReading::label);
        Key key = fields.parsed("key", Key::new);
        Map<String, Object> properties = properties(fields, label.properties());
        Claim claim = claim(fields.object("claim", CLAIM), here);
        return built(element, () -> new NodeClaim(key, label, properties, claim));
    }

    static LinkClaim link(LineFields.Element element, Here here) {
        var fields = new LineFields(element.path(), element.value(), LINK);
        LinkType type = fields.parsed("type", ClaimReading::linkType);
        Key key = fields.parsed("key", Key::new);
        NodeReference from = reference(fields.object("from", REFERENCE));
        NodeReference to = reference(fields.object("to", REFERENCE));
        Map<String, Object> properties = properties(fields, type.properties());
        Claim claim = claim(fields.object("claim", CLAIM), here);
        return built(element, () -> new LinkClaim(key, type, from, to, properties, claim));
    }

    private static <T> T built(LineFields.Element element, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException e) {
            throw new RefusedRowException(element.path(), "", String.valueOf(e.getMessage()));
        }
    }

    private static NodeReference reference(LineFields fields) {
        return new NodeReference(fields.parsed("label", ClaimReading::label), fields.parsed("key", Key::new));
    }

    private static Claim claim(LineFields fields, Here here) {
        Owner owner = fields.parsed("owner", Owner::parse);
        Handling handling = fields.parsed("handling", Handling::parse);
        List<String> denied = denied(fields);
        var keepUntil = fields.parsed("keepUntil", LocalDate::parse);
        Key document = fields.parsed("document", Key::new);
        Instant from = fields.parsed("validFrom", Instant::parse);
        Instant to = fields.parsed("validTo", Instant::parse);
        Precision precision = fields.parsed("precision", ClaimReading::precision);
        Grade grade = fields.parsed("grade", Grade::parse);
        Status status = fields.parsed("status", ClaimReading::status);
        Method method = fields.parsed("method", ClaimReading::method);
        String purpose = fields.text("purpose");
        Validity validity = fields.parsed("validTo", text -> new Validity(from, to, precision));
        SightClass sight = fields.parsed("owner", text -> new SightClass(owner, handling, denied, purpose, keepUntil));
        boolean ofThisFile = document.equals(ClaimLines.THIS_FILE);
        return fields.parsed(
                "locator",
                locator -> new Claim(
                        sight,
                        ofThisFile ? here.file() : document,
                        ofThisFile ? locatorHere(locator, here.row()) : locator,
                        grade,
                        validity,
                        status,
                        method));
    }

    static List<String> denied(LineFields fields) {
        var denied = new ArrayList<String>();
        for (LineFields.Element country : fields.list("denied")) {
            String code = country.value().isString() ? country.value().stringValue() : "";
            if (!isCountry(code)) {
                throw new RefusedRowException(
                        country.path(), country.value().toString(), "must be a country's two capital letters");
            }
            denied.add(code);
        }
        return List.copyOf(denied);
    }

    static boolean isCountry(String code) {
        return COUNTRY.matcher(code).matches();
    }

    private static Map<String, Object> properties(LineFields owner, Map<String, Property> schema) {
        var elements = new LinkedHashMap<String, Object>();
        var fields = owner.objectOfAny("properties");
        for (String name : owner.raw("properties").propertyNames()) {
            Property property = schema.get(name);
            JsonNode value = fields.raw(name);
            if (property == null) {
                throw new RefusedRowException(
                        fields.pathOf(name),
                        value.toString(),
                        "there is no such property; there are " + schema.keySet());
            }
            elements.put(name, value(fields.pathOf(name), property, value));
        }
        return elements;
    }

    private static Object value(String path, Property property, JsonNode value) {
        switch (property.type()) {
            case TEXT:
                if (value.isString() && !value.stringValue().isEmpty()) {
                    return LineFields.whole(path, value.stringValue());
                }
                break;
            case INTEGER, INSTANT:
                if (value.isIntegralNumber() && value.canConvertToLong()) {
                    return value.longValue();
                }
                break;
            case DECIMAL:
                if (value.isNumber() && Double.isFinite(value.doubleValue())) {
                    return value.doubleValue();
                }
                break;
            case FLAG:
                if (value.isBoolean()) {
                    return value.booleanValue();
                }
                break;
            case TEXT_LIST:
                if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                    return value.valueStream()
                            .map(text -> LineFields.whole(path, text.stringValue()))
                            .toList();
                }
                break;
        }
        throw new RefusedRowException(
                path, value.toString(), "must be " + property.type() + "; leave the property out if it is not known");
    }

    static Label label(String text) {
        return Label.find(text).orElseThrow(() -> new IllegalArgumentException("there is no such label"));
    }

    static LinkType linkType(String text) {
        return LinkType.find(text).orElseThrow(() -> new IllegalArgumentException("there is no such type of link"));
    }

    static Precision precision(String text) {
        return one(Precision.values(), text, Precision::text);
    }

    static Status status(String text) {
        return one(Status.values(), text, Status::text);
    }

    static Method method(String text) {
        return one(Method.values(), text, Method::text);
    }

    /** Where a claim of this file's own record stands, said as {@code row N}, is where it stands now. */
    static String locatorHere(String locator, long row) {
        return ROW.matcher(locator).matches() ? "row " + row : locator;
    }

    private static <E> E one(E[] values, String text, Function<E, String> textOf) {
        return Arrays.stream(values)
                .filter(value -> textOf.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be one of " + Arrays.stream(values).map(textOf).toList()));
    }
}
