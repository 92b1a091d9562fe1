package org.armslink.server.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/**
 * Writes a drawn network of the benchmarks as a file of claim lines, for {@code armslink ingest --offline}: invented persons, and
 * links of three types in turn, of drawn days and grades.
 *
 * <p>{@code NetworkAsClaims EDGES OUT}: each line of EDGES has the numbers of two records, from 0.
 */
final class NetworkAsClaims {
    private static final List<LinkType> TYPES = List.of(LinkType.ASSOCIATE_OF, LinkType.FAMILY_OF, LinkType.CONTACTED);
    private static final SightClass SIGHT = new SightClass(
            new Owner("FR", "firearms-focal-point"),
            Handling.H0,
            List.of(),
            "criminal-investigation",
            LocalDate.of(2034, 12, 31));

    private final Random random = new Random(5);
    private long row = 1;

    private NetworkAsClaims() {}

    public static void main(String[] args) throws IOException {
        Path edges = Path.of(args[0]);
        int persons;
        try (var lines = Files.lines(edges)) {
            persons = 1
                    + lines.mapToInt(line -> Math.max(end(line, 0), end(line, 1)))
                            .max()
                            .orElse(-1);
        }
        var claims = new NetworkAsClaims();
        try (var out = Files.newBufferedWriter(Path.of(args[1]));
                var lines = Files.lines(edges)) {
            out.write(new ClaimFileHeader(
                            "Drawn network", "drawn-network-1", "nobody in it exists", SIGHT, Grade.parse("4x4:B2"))
                    .encode());
            out.newLine();
            for (int person = 0; person < persons; person++) {
                out.write(claims.person(person));
                out.newLine();
            }
            lines.forEach(line -> {
                try {
                    out.write(claims.link(end(line, 0), end(line, 1)));
                    out.newLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static int end(String line, int which) {
        return Integer.parseInt(line.split(" ")[which]);
    }

    private static Key key(int person) {
        return Key.of("Person", SIGHT.owner().toString(), "drawn-network-1", "P" + person);
    }

    private Claim claim(Grade grade, Validity validity) {
        return new Claim(
                SIGHT, ClaimLines.THIS_FILE, "row " + ++row, grade, validity, Status.ASSERTED, Method.OBSERVED);
    }

    private String person(int person) {
        var node = new NodeClaim(
                key(person),
                Label.PERSON,
                Map.of("caption", "Invented Person " + person),
                claim(Grade.parse("4x4:B2"), Validity.UNKNOWN));
        return ClaimLines.encode(new RowClaims(row, List.of(node), List.of()));
    }

    private String link(int one, int other) {
        LinkType type = TYPES.get((int) (row % TYPES.size()));
        LocalDate first = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_000));
        var link = new LinkClaim(
                new Key("drawn-" + row),
                type,
                new NodeReference(Label.PERSON, key(one)),
                new NodeReference(Label.PERSON, key(other)),
                type == LinkType.CONTACTED ? Map.of("contacts", 1L + random.nextInt(20)) : Map.of(),
                claim(
                        Grade.all().get(random.nextInt(Grade.all().size())),
                        Validity.days(first, first.plusDays(random.nextInt(700)))));
        return ClaimLines.encode(new RowClaims(row, List.of(), List.of(link)));
    }
}
