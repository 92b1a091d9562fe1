package org.armslink.ingest.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.model.Claim;
import org.armslink.model.Key;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;

/** Hashes of 64 bits: two claims of one hash say the same, but for one chance in many thousand millions. */
final class SaidHash {
    private long hash = 0xcbf29ce484222325L;

    private SaidHash() {}

    static long of(String text) {
        return new SaidHash().add(text).stirred();
    }

    static long nameOf(NodeClaim node) {
        return nameOf(node.key());
    }

    static long nameOf(Key record) {
        return of(record.text());
    }

    /** Links of two types may bear one key. */
    static long nameOf(LinkClaim link) {
        return of(link.type().name() + "|" + link.key().text());
    }

    /** All that a store compares: where it was read, and by which run, is not. */
    static long of(NodeClaim node) {
        return new SaidHash()
                .add(node.label().text())
                .add(node.properties())
                .add(node.claim())
                .stirred();
    }

    static long of(LinkClaim link) {
        return new SaidHash()
                .add(link.from().key().text())
                .add(link.to().key().text())
                .add(link.properties())
                .add(link.claim())
                .stirred();
    }

    private SaidHash add(Map<String, Object> properties) {
        new TreeMap<>(properties).forEach((name, value) -> {
            add(name);
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            add(values.size());
            values.forEach(one -> add(one.toString()));
        });
        return this;
    }

    private SaidHash add(Claim claim) {
        return add(claim.sight().toString())
                .add(claim.grade().toString())
                .add(claim.validity().from().getEpochSecond())
                .add(claim.validity().to().getEpochSecond())
                .add(claim.validity().precision().text())
                .add(claim.status().text())
                .add(claim.method().text());
    }

    private SaidHash add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return this;
    }

    private SaidHash add(long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ (number >>> shift & 0xff)) * 0x100000001b3L;
        }
        return this;
    }

    private long stirred() {
        long stirred = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return stirred ^ (stirred >>> 29);
    }
}
