package org.armslink.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.armslink.model.Grade;
import org.armslink.model.Handling;
import org.armslink.model.Key;
import org.armslink.model.Label;
import org.armslink.model.LinkType;
import org.armslink.model.Owner;
import org.armslink.model.Validity;
import org.armslink.model.port.ClaimView;
import org.armslink.model.port.LinkView;
import org.armslink.model.port.RecordView;
import org.armslink.model.port.Subgraph;

/** Builds charts of invented people and things, with a claim that a test may vary. */
final class ChartFixture {
    static final ClaimView CLAIM = claim(Handling.H0);

    private final Map<Key, RecordView> records = new TreeMap<>();
    private final Map<Key, LinkView> links = new TreeMap<>();

    static ClaimView claim(Handling handling) {
        return claim(handling, "Register of recovered firearms 2024 (invented)", "row 17", "asserted", "reported");
    }

    static ClaimView claim(Handling handling, String title, String locator, String status, String method) {
        return new ClaimView(
                new Owner("BF", "firearms-focal-point"),
                handling,
                Key.of("Document", "register"),
                title,
                locator,
                new Grade("4x4", "B2"),
                Validity.day(LocalDate.of(2024, 3, 9)),
                1_700_000_000L,
                Validity.OPEN_END.getEpochSecond(),
                "run-1",
                status,
                method);
    }

    static Key key(String id) {
        return Key.of("Test", id);
    }

    ChartFixture record(String id, Label label, String caption) {
        return record(id, label, caption, CLAIM);
    }

    ChartFixture record(String id, Label label, String caption, ClaimView claim, Object... properties) {
        var all = new LinkedHashMap<String, Object>();
        all.put("caption", caption);
        for (int i = 0; i < properties.length; i += 2) {
            all.put((String) properties[i], properties[i + 1]);
        }
        records.put(key(id), new RecordView(key(id), label, caption, all, claim));
        return this;
    }

    ChartFixture link(String from, LinkType type, String to) {
        return link(from, type, to, CLAIM);
    }

    ChartFixture link(String from, LinkType type, String to, ClaimView claim, Object... properties) {
        var all = new LinkedHashMap<String, Object>();
        for (int i = 0; i < properties.length; i += 2) {
            all.put((String) properties[i], properties[i + 1]);
        }
        return add(key(from), type, key(to), all, claim);
    }

    ChartFixture link(Key from, LinkType type, Key to, ClaimView claim) {
        return add(from, type, to, Map.of(), claim);
    }

    private ChartFixture add(Key from, LinkType type, Key to, Map<String, Object> properties, ClaimView claim) {
        // As many as have handling alike may stand between two: the count tells them apart.
        int alike = 0;
        while (links.containsKey(linkKey(from, type, to, claim, alike))) {
            alike++;
        }
        Key key = linkKey(from, type, to, claim, alike);
        links.put(key, new LinkView(key, type, from, to, properties, claim));
        return this;
    }

    private static Key linkKey(Key from, LinkType type, Key to, ClaimView claim, int alike) {
        return Key.of(
                type.name(), from.text(), to.text(), claim.handling().name(), claim.locator(), Integer.toString(alike));
    }

    Subgraph build() {
        return new Subgraph(List.copyOf(records.values()), List.copyOf(links.values()), true, "");
    }

    /** Persons numbered 0 to n - 1 in contact as listed, such as {@code 0-1 1-2}. */
    static Subgraph contacts(int n, String pairs) {
        var fixture = new ChartFixture();
        for (int i = 0; i < n; i++) {
            fixture.record(Integer.toString(i), Label.PERSON, "Person " + i);
        }
        for (String pair : pairs.isBlank() ? new String[0] : pairs.trim().split(" ", -1)) {
            String[] ends = pair.split("-", -1);
            fixture.link(ends[0], LinkType.CONTACTED, ends[1]);
        }
        return fixture.build();
    }

    /** Persons in contact at random, a few of them with very many. */
    static Subgraph random(Random random, int n, int m) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < m; i++) {
            int from = random.nextInt(n);
            int to = (int) (n * Math.pow(random.nextDouble(), 3));
            pairs.add(from + "-" + to);
        }
        return contacts(n, String.join(" ", pairs));
    }
}
