package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.armslink.ingest.claims.ClaimFileHeader;
import org.armslink.model.Grade;

/**
 * An invented investigation over countries on three continents: a claim file, and what was planted in a file of its own.
 *
 * <p>The places are real; every person, serial number, case, dealer and agency is invented. Its figures follow
 * published ones (time from sale to crime, calibres, how many traces reach a buyer, how few dealers sell half), so that
 * what is measured on it means something. It is no model of any country's crime.
 */
public final class SyntheticInvestigation {
    /** The claim file's name. */
    public static final String CLAIMS = "investigation.jsonl";

    /** The name of the file that says what was planted. */
    public static final String TRUTH = "planted-truth.json";

    /** The name of the file that says that all of it is invented. */
    public static final String README = "README.txt";

    private SyntheticInvestigation() {}

    /** What was written: lines (the header not counted), records and links. */
    public record Written(Path claims, Path truth, long lines, long records, long links) {}

    /** As {@link #generate(Size, long, Path, LongConsumer)}, telling nobody of its progress. */
    public static Written generate(Size size, long seed, Path folder) throws IOException {
        return generate(size, seed, folder, records -> {});
    }

    /**
     * Writes the files into a folder, which is made if it is not there. The same size and seed give the same bytes.
     *
     * @param seed any number
     * @param progress told the number of records written so far, of {@link Size#records()} or so
     */
    public static Written generate(Size size, long seed, Path folder, LongConsumer progress) throws IOException {
        return generate(size.scale(), size.text(), seed, folder, progress);
    }

    /** @param size what the scale is called */
    static Written generate(Scale scale, String size, long seed, Path folder, LongConsumer progress)
            throws IOException {
        Files.createDirectories(folder);
        Path claims = folder.resolve(CLAIMS);
        Path planted = folder.resolve(TRUTH);
        var header = new ClaimFileHeader(
                "Invented sample investigation, seed " + seed,
                "invented-investigation-" + seed,
                "Armslink's generator; nobody and nothing in it exists",
                Owners.FILE,
                new Grade("4x4", "B2"));
        var truth = new PlantedTruth();
        try (var out = new ClaimWriter(claims, header, progress)) {
            write(out, new Invention(seed), scale, truth);
            truth.write(planted, seed);
            Files.writeString(folder.resolve(README), readme(size, seed, out));
            return new Written(claims, planted, out.lines(), out.records(), out.links());
        }
    }

    private static void write(ClaimWriter out, Invention invent, Scale scale, PlantedTruth truth) throws IOException {
        Gazetteer places = Gazetteer.write(out);
        var cast = new Cast(out, invent);
        var custody = new Custody(out);
        var casework = new Casework(out, invent, cast);
        var movements = new Movements(out, places);
        var dealers = Dealers.write(out, invent, places, cast, scale.dealers());
        for (int volume = 0; volume < scale.volumes(); volume++) {
            int exhibitsBefore = casework.exhibits();
            var files = new CaseFiles(out, invent, places, cast, casework);
            new Domestic(invent, places, cast, custody, files, dealers).write(scale.crimeGuns());
            new Abroad(invent, places, cast, custody, files, movements, dealers).write(scale.crimeGunsAbroad(), truth);
            if (volume == 0) {
                var smuggling = new Smuggling(
                        out, invent, places, cast, custody, casework, movements, dealers, files.shareable(), truth);
                smuggling.write(scale.rounds());
                new Decoys(out, places, cast, custody, casework, movements, smuggling.landings(), truth).write();
            }
            new Ballistics(invent, casework, truth).write(files.shareable(), casework.exhibits() - exhibitsBefore);
            dealers.forgetBuyers();
        }
        new Desks(out, invent, places, cast, custody, casework, truth).write();
    }

    private static String readme(String size, long seed, ClaimWriter out) {
        String text = """
                An invented investigation
                =========================

                Everything in this folder is invented: the people, dealers, agencies, serial numbers (all begin with
                ZZ), cases, seizures and movements. A likeness to anybody is chance. Places are real, so that the map is;
                nothing is said of them. Makers and models of firearms are real; what is said of single guns is not.

                %s    %,d records and %,d links, one JSON object to a line
                %s    what was planted: corridors, decoys, identities, ballistic links, things to try.
                                      Not for the database: hold answers against it.

                Made with: armslink generate --size %s --seed %d --out FOLDER
                The same size and seed make the same bytes.
                """;
        return String.format(Locale.ROOT, text, CLAIMS, out.records(), out.links(), TRUTH, size, seed);
    }
}
