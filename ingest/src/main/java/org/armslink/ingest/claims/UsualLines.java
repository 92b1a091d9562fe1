package org.armslink.ingest.claims;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.armslink.model.port.RowClaims;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Reads lines whose fields stand as {@link ClaimLines#encode} writes them, which are nearly all, one after the other and
 * without a tree of the whole line: that takes half the time. Whatever is otherwise, be it wrong or only in another order, is
 * nothing to it, and is left to {@link ClaimReading}, which tells what is wrong. Not for more than one thread.
 */
final class UsualLines {
    private static final SerializableString NODES = new SerializedString("nodes");
    private static final SerializableString LINKS = new SerializedString("links");
    private static final SerializableString LABEL = new SerializedString("label");
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString KEY = new SerializedString("key");
    private static final SerializableString FROM = new SerializedString("from");
    private static final SerializableString TO = new SerializedString("to");
    private static final SerializableString PROPERTIES = new SerializedString("properties");
    private static final SerializableString CLAIM = new SerializedString("claim");
    private static final SerializableString DENIED = new SerializedString("denied");
    private static final SerializableString PURPOSE = new SerializedString("purpose");
    private static final SerializableString LOCATOR = new SerializedString("locator");

    private final Key file;
    private final Same<Label> label = new Same<>("label", ClaimReading::label);
    private final Same<LinkType> type = new Same<>("type", ClaimReading::linkType);
    private final Same<Owner> owner = new Same<>("owner", Owner::parse);
    private final Same<Handling> handling = new Same<>("handling", Handling::parse);
    private final Same<LocalDate> keepUntil = new Same<>("keepUntil", LocalDate::parse);
    private final Same<Key> document = new Same<>("document", Key::new);
    private final Same<Grade> grade = new Same<>("grade", Grade::parse);
    private final Same<Instant> validFrom = new Same<>("validFrom", Instant::parse);
    private final Same<Instant> validTo = new Same<>("validTo", Instant::parse);
    private final Same<Precision> precision = new Same<>("precision", ClaimReading::precision);
    private final Same<Status> status = new Same<>("status", ClaimReading::status);
    private final Same<Method> method = new Same<>("method", ClaimReading::method);
    private @Nullable SightClass lastSight;

    /** @param file what {@link ClaimLines#THIS_FILE} stands for */
    UsualLines(Key file) {
        this.file = file;
    }

    /** The line's claims, or empty if it is not such a line. */
    Optional<RowClaims> read(long row, String line) {
        try (JsonParser parser = ClaimLines.JSON.createParser(line)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            var nodes = new ArrayList<NodeClaim>();
            expect(parser.nextName(NODES) && parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                nodes.add(node(parser, row));
            }
            var links = new ArrayList<LinkClaim>();
            expect(parser.nextName(LINKS) && parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                links.add(link(parser, row));
            }
            expect(!nodes.isEmpty() || !links.isEmpty());
            expect(parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
            return Optional.of(new RowClaims(row, nodes, links));
        } catch (Unusual | IllegalArgumentException | DateTimeException | JacksonException e) {
            return Optional.empty();
        }
    }

    private NodeClaim node(JsonParser parser, long row) {
        expect(parser.currentToken() == JsonToken.START_OBJECT);
        Label read = label.next(parser);
        Key key = key(parser);
        Map<String, Object> properties = properties(parser, read.properties());
        Claim claim = claim(parser, row);
        expect(parser.nextToken() == JsonToken.END_OBJECT);
        return new NodeClaim(key, read, properties, claim);
    }

    private LinkClaim link(JsonParser parser, long row) {
        expect(parser.currentToken() == JsonToken.START_OBJECT);
        LinkType read = type.next(parser);
        Key key = key(parser);
        NodeReference from = reference(parser, FROM);
        NodeReference to = reference(parser, TO);
        Map<String, Object> properties = properties(parser, read.properties());
        Claim claim = claim(parser, row);
        expect(parser.nextToken() == JsonToken.END_OBJECT);
        return new LinkClaim(key, read, from, to, properties, claim);
    }

    private NodeReference reference(JsonParser parser, SerializableString name) {
        expect(parser.nextName(name) && parser.nextToken() == JsonToken.START_OBJECT);
        Label read = label.next(parser);
        Key key = key(parser);
        expect(parser.nextToken() == JsonToken.END_OBJECT);
        return new NodeReference(read, key);
    }

    private Claim claim(JsonParser parser, long row) {
        expect(parser.nextName(CLAIM) && parser.nextToken() == JsonToken.START_OBJECT);
        SightClass sight = sight(parser);
        Key read = document.next(parser);
        String locator = text(parser, LOCATOR);
        Grade graded = grade.next(parser);
        var validity = new Validity(validFrom.next(parser), validTo.next(parser), precision.next(parser));
        var claim = read.equals(ClaimLines.THIS_FILE)
                ? new Claim(
                        sight,
                        file,
                        ClaimReading.locatorHere(locator, row),
                        graded,
                        validity,
                        status.next(parser),
                        method.next(parser))
                : new Claim(sight, read, locator, graded, validity, status.next(parser), method.next(parser));
        expect(parser.nextToken() == JsonToken.END_OBJECT);
        return claim;
    }

    /** Nearly always that of the claim before. */
    private SightClass sight(JsonParser parser) {
        Owner whose = owner.next(parser);
        Handling how = handling.next(parser);
        List<String> denied = denied(parser);
        String purpose = text(parser, PURPOSE);
        LocalDate until = keepUntil.next(parser);
        SightClass last = lastSight;
        if (last == null
                || last.owner() != whose
                || last.handling() != how
                || last.keepUntil() != until
                || !last.purpose().equals(purpose)
                || !last.deniedCountries().equals(denied)) {
            last = new SightClass(whose, how, denied, purpose, until);
            lastSight = last;
        }
        return last;
    }

    private static List<String> denied(JsonParser parser) {
        expect(parser.nextName(DENIED) && parser.nextToken() == JsonToken.START_ARRAY);
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        var denied = new ArrayList<String>();
        do {
            String country = string(parser);
            expect(ClaimReading.isCountry(country));
            denied.add(country);
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return denied;
    }

    private static Key key(JsonParser parser) {
        return new Key(text(parser, KEY));
    }

    private static String text(JsonParser parser, SerializableString name) {
        expect(parser.nextName(name));
        parser.nextToken();
        return string(parser);
    }

    private static Map<String, Object> properties(JsonParser parser, Map<String, Property> schema) {
        expect(parser.nextName(PROPERTIES) && parser.nextToken() == JsonToken.START_OBJECT);
        var properties = new LinkedHashMap<String, Object>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Property property = schema.get(name);
            if (property == null) {
                throw new Unusual();
            }
            parser.nextToken();
            expect(properties.put(name, value(parser, property)) == null);
        }
        expect(parser.currentToken() == JsonToken.END_OBJECT);
        return properties;
    }

    private static Object value(JsonParser parser, Property property) {
        JsonToken token = parser.currentToken();
        switch (property.type()) {
            case TEXT:
                String text = string(parser);
                expect(!text.isEmpty());
                return text;
            case INTEGER, INSTANT:
                expect(token == JsonToken.VALUE_NUMBER_INT
                        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER);
                return parser.getLongValue();
            case DECIMAL:
                expect(token.isNumeric());
                double number = parser.getDoubleValue();
                expect(Double.isFinite(number));
                return number;
            case FLAG:
                expect(token.isBoolean());
                return token == JsonToken.VALUE_TRUE;
            case TEXT_LIST:
                expect(token == JsonToken.START_ARRAY);
                var texts = new ArrayList<String>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(string(parser));
                }
                return List.copyOf(texts);
        }
        throw new Unusual();
    }

    private static String string(JsonParser parser) {
        expect(parser.currentToken() == JsonToken.VALUE_STRING);
        String text = parser.getString();
        expect(LineFields.isWhole(text));
        return text;
    }

    private static void expect(boolean isSo) {
        if (!isSo) {
            throw new Unusual();
        }
    }
}
