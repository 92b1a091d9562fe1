package org.armslink.ingest.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.claims.ClaimFileHeader;
import org.armslink.ingest.claims.ClaimLines;
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
import org.armslink.model.SightClass;
import org.armslink.model.Status;
import org.armslink.model.Validity;
import org.armslink.model.port.RowClaims;
import tools.jackson.databind.JsonNode;

/**
 * Reads one entry.
 *
 * <pre>{@code
 * {"handling": "H0", "grade": "4x4:A1", "purpose": "…", "keepUntil": "2036-12-31", "denied": [], "method": "observed", "reason": "…",
 *  "records": [{"as": "gun", "label": "Firearm", "when": "2026-11-23", "properties": {"make": "Glock", "serialRaw": "AB-12?4"}},
 *              {"key": "…", "properties": {"calibre": "9 mm"}}, {"key": "…", "status": "withdrawn"}],
 *  "links": [{"type": "OF", "from": "find", "to": "gun"}, {"type": "AT", "key": "…", "status": "withdrawn"}]}
 * }</pre>
 *
 * <p>A record with a key corrects the one that has it: properties that are not named stay, those that are null go. A link's
 * ends are names given by {@code as}, or keys.
 */
public final class EntryReader {
    private static final Set<String> ENTRY =
            names("id", "handling", "grade", "purpose", "keepUntil", "denied", "method", "reason", "records", "links");
    private static final Set<String> RECORD = names("as", "label", "key", "when", "properties", "status");
    private static final Set<String> LINK = names("type", "key", "from", "to", "when", "properties", "status");
    private static final int MOST = 200;

    private final Author author;
    private final KnownRecords known;
    private final List<EntryError> errors = new ArrayList<>();
    private final Map<String, NodeReference> named = new HashMap<>();
    private final Set<SightClass> sights = new LinkedHashSet<>();
    private final List<NodeClaim> nodes = new ArrayList<>();
    private final List<LinkClaim> links = new ArrayList<>();

    /**
     * Who writes an entry, and when.
     *
     * @param owner as whom
     * @param entry what tells this entry from others: the same entry sent again is the same
     */
    public record Author(String name, Owner owner, LocalDate today, String entry) {}

    /** What an entry says, ready to be written as a claim file of one line. */
    public record Entry(ClaimFileHeader header, RowClaims claims) {
        /** The file's text. */
        public String file() {
            return header.encode() + "\n" + ClaimLines.encode(claims) + "\n";
        }
    }

    /** What is said of all of an entry; of its new records' sight too. */
    private record Saying(SightClass sight, Grade grade, Method method, String reason) {
        Claim claim(SightClass of, Validity when, Status status) {
            return new Claim(of, ClaimLines.THIS_FILE, "row 1", grade, when, status, method);
        }
    }

    private EntryReader(Author author, KnownRecords known) {
        this.author = author;
        this.known = known;
    }

    /** @throws EntryRefused naming everything that is wrong */
    public static Entry read(JsonNode entry, Author author, KnownRecords known) {
        return new EntryReader(author, known).read(entry);
    }

    private Entry read(JsonNode json) {
        var entry = new EntryFields("", json, ENTRY, errors);
        Saying saying = saying(entry);
        for (EntryFields record : entry.objects("records", RECORD, MOST)) {
            node(record, saying);
        }
        for (EntryFields link : entry.objects("links", LINK, MOST)) {
            link(link, saying);
        }
        if (errors.isEmpty() && sights.isEmpty()) {
            entry.error("records", "", "the entry has neither records nor links; write down at least one");
        }
        if (sights.size() > 1) {
            entry.error(
                    "handling",
                    "",
                    "whoever sees a part of an entry may open the whole, so all of it has one owner and one handling;"
                            + " write what is handled differently in an entry of its own");
        }
        if (!errors.isEmpty()) {
            throw new EntryRefused(errors);
        }
        String what = saying.reason().isEmpty() ? "Recorded by hand" : "Recorded by hand: " + saying.reason();
        var header = new ClaimFileHeader(
                what + " (" + author.name() + ", " + author.today() + ")",
                ClaimFile.BY_HAND,
                author.owner() + " " + author.name(),
                sights.iterator().next(),
                saying.grade());
        return new Entry(header, new RowClaims(1, nodes, links));
    }

    private Saying saying(EntryFields entry) {
        Grade grade = entry.parsed("grade", "4x4:A2", Grade::parse).orElse(Grade.parse("4x4:X4"));
        Method method = entry.parsed("method", Method.OBSERVED.text(), EntryReader::method)
                .orElse(Method.OBSERVED);
        Handling handling = entry.parsed("handling", "H0", Handling::parse).orElse(Handling.H3);
        LocalDate keepUntil = entry.parsed(
                        "keepUntil", author.today().plusYears(10).toString(), LocalDate::parse)
                .orElse(author.today());
        var denied = new ArrayList<String>();
        for (String country : entry.texts("denied")) {
            if (country.matches("[A-Z]{2}") && !country.equals(author.owner().country())) {
                denied.add(country);
            } else {
                entry.error("denied", country, "must be two capital letters of a country that is not your own");
            }
        }
        String purpose = entry.text("purpose", "criminal-investigation");
        return new Saying(
                new SightClass(author.owner(), handling, denied, purpose, keepUntil),
                grade,
                method,
                entry.text("reason", ""));
    }

    private void node(EntryFields fields, Saying saying) {
        if (fields.has("key")) {
            correct(fields, saying);
            return;
        }
        Optional<Label> label = fields.parsed("label", "", EntryReader::label);
        Optional<Status> status = fields.parsed("status", Status.ASSERTED.text(), EntryReader::status);
        Optional<Validity> when = fields.parsed("when", "", When::parse);
        if (label.isEmpty() || status.isEmpty() || when.isEmpty()) {
            return;
        }
        String as = fields.text("as", "");
        Key key = Key.of(
                label.get().text(),
                author.owner().toString(),
                ClaimFile.BY_HAND,
                author.entry(),
                as.isEmpty() ? Integer.toString(nodes.size() + 1) : as);
        add(fields, label.get(), key, new LinkedHashMap<>(), saying.claim(saying.sight(), when.get(), status.get()));
    }

    private void correct(EntryFields fields, Saying saying) {
        Optional<Key> key = fields.parsed("key", "", Key::new);
        Optional<KnownRecords.Known> before = key.flatMap(known::record);
        Optional<Status> status = fields.parsed("status", Status.ASSERTED.text(), EntryReader::status);
        Optional<Validity> when = fields.parsed("when", "", When::parse);
        if (key.isPresent() && before.isEmpty()) {
            fields.error("key", key.get().text(), "there is no such record that you may see; search for it");
        }
        if (key.isEmpty() || before.isEmpty() || status.isEmpty() || when.isEmpty()) {
            return;
        }
        SightClass sight = before.get().sight();
        mayChange(fields, sight, status.get(), saying);
        add(
                fields,
                before.get().label(),
                key.get(),
                new LinkedHashMap<>(before.get().properties()),
                saying.claim(
                        sight, fields.has("when") ? when.get() : before.get().validity(), status.get()));
    }

    private void add(EntryFields fields, Label label, Key key, Map<String, Object> properties, Claim claim) {
        Map<String, Object> before = Map.copyOf(properties);
        fields.properties(label.properties(), properties);
        DerivedProperties.forgetCaption(before, properties);
        DerivedProperties.fill(label, properties);
        String as = fields.text("as", "");
        if (!as.isEmpty() && named.put(as, new NodeReference(label, key)) != null) {
            fields.error("as", as, "two records of the entry have this name; give each its own");
        }
        sights.add(claim.sight());
        built(fields, () -> nodes.add(new NodeClaim(key, label, properties, claim)));
    }

    private void link(EntryFields fields, Saying saying) {
        Optional<LinkType> type = fields.parsed("type", "", EntryReader::linkType);
        Optional<Status> status = fields.parsed("status", Status.ASSERTED.text(), EntryReader::status);
        Optional<Validity> when = fields.parsed("when", "", When::parse);
        if (type.isEmpty() || status.isEmpty() || when.isEmpty()) {
            return;
        }
        if (fields.has("key")) {
            correct(type.get(), fields, status.get(), when.get(), saying);
            return;
        }
        Optional<NodeReference> from = end(fields, "from");
        Optional<NodeReference> to = end(fields, "to");
        if (from.isPresent() && to.isPresent()) {
            Key key = LinkClaim.keyOf(
                    type.get(), from.get().key(), to.get().key(), author.owner().toString());
            add(
                    fields,
                    type.get(),
                    key,
                    from.get(),
                    to.get(),
                    new LinkedHashMap<>(),
                    saying.claim(saying.sight(), when.get(), status.get()));
        }
    }

    private void correct(LinkType type, EntryFields fields, Status status, Validity when, Saying saying) {
        Optional<Key> key = fields.parsed("key", "", Key::new);
        Optional<KnownRecords.KnownLink> before = key.flatMap(one -> known.link(type, one));
        if (key.isEmpty() || before.isEmpty()) {
            fields.error("key", fields.text("key", ""), "there is no such " + type + " that you may see");
            return;
        }
        SightClass sight = before.get().sight();
        mayChange(fields, sight, status, saying);
        add(
                fields,
                type,
                key.get(),
                before.get().from(),
                before.get().to(),
                new LinkedHashMap<>(before.get().properties()),
                saying.claim(sight, fields.has("when") ? when : before.get().validity(), status));
    }

    private void add(
            EntryFields fields,
            LinkType type,
            Key key,
            NodeReference from,
            NodeReference to,
            Map<String, Object> properties,
            Claim claim) {
        fields.properties(type.properties(), properties);
        sights.add(claim.sight());
        built(fields, () -> links.add(new LinkClaim(key, type, from, to, properties, claim)));
    }

    /** A name given by {@code as}, or the key of a record that the officer sees. */
    private Optional<NodeReference> end(EntryFields fields, String name) {
        String text = fields.text(name, "");
        NodeReference own = named.get(text);
        if (own != null) {
            return Optional.of(own);
        }
        Optional<NodeReference> there =
                keyOf(text).flatMap(key -> known.record(key).map(record -> new NodeReference(record.label(), key)));
        if (there.isEmpty()) {
            fields.error(
                    name,
                    text,
                    "is neither the name of a record of this entry (there are " + new TreeSet<>(named.keySet())
                            + ") nor the key of one that you may see");
        }
        return there;
    }

    private static Optional<Key> keyOf(String text) {
        try {
            return Optional.of(new Key(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Nobody changes another owner's word, and whoever takes one back says why. */
    private void mayChange(EntryFields fields, SightClass sight, Status status, Saying saying) {
        if (!sight.owner().equals(author.owner())) {
            fields.error(
                    "key",
                    fields.text("key", ""),
                    "is owned by " + sight.owner() + ", and you write for " + author.owner()
                            + "; write down a record of your own, and decide that the two are of one thing");
        }
        if (status == Status.WITHDRAWN && saying.reason().isEmpty()) {
            fields.error("status", status.text(), "give the entry a \"reason\": it is kept with what is withdrawn");
        }
    }

    private static void built(EntryFields fields, Runnable claim) {
        try {
            claim.run();
        } catch (IllegalArgumentException e) {
            fields.error("", "", String.valueOf(e.getMessage()));
        }
    }

    private static Method method(String text) {
        return one(Method.values(), text, Method::text);
    }

    private static Status status(String text) {
        return one(Status.values(), text, Status::text);
    }

    private static LinkType linkType(String text) {
        return LinkType.find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no such type of link; there are " + Arrays.toString(LinkType.values())));
    }

    /** A document is what claims are read from; it is made with the entry. */
    private static Label label(String text) {
        return Label.find(text)
                .filter(label -> label != Label.DOCUMENT)
                .orElseThrow(() -> new IllegalArgumentException("there is no such kind of record; there are "
                        + Arrays.stream(Label.values())
                                .filter(label -> label != Label.DOCUMENT)
                                .map(Label::text)
                                .toList()));
    }

    private static <E> E one(E[] values, String text, Function<E, String> textOf) {
        return Arrays.stream(values)
                .filter(value -> textOf.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be one of " + Arrays.stream(values).map(textOf).toList()));
    }

    private static Set<String> names(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }
}
