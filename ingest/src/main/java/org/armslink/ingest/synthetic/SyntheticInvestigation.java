package org.armslink.ingest.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private SyntheticInvestigation() {}

    /** What was written: lines, records and links. */
    public record Written(Path claims, Path truth, long lines, long records, long links) {}

    /**
     * Writes the files into a folder, which is made if it is not there. The same size and seed give the same bytes.
     *
     * @param seed any number
     */
    public static Written generate(Size size, long seed, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path claims = folder.resolve(CLAIMS);
        Path planted = folder.resolve(TRUTH);
        var header = new ClaimFileHeader(
                "Invented sample investigation, seed " + seed,
                ClaimWriter.SOURCE,
                "Armslink's generator; nobody and nothing in it exists",
                Owners.FILE,
                Grade.parse("4x4:B2"));
        var truth = new PlantedTruth();
        try (var out = new ClaimWriter(claims, header)) {
            var invent = new Invention(seed);
            Gazetteer places = Gazetteer.write(out);
            var cast = new Cast(out, invent);
            var custody = new Custody(out);
            var casework = new Casework(out, invent, cast);
            var movements = new Movements(out);
            var domestic = new Domestic(out, invent, places, cast, custody, casework);
            domestic.write(size.scale());
            new Smuggling(out, invent, places, cast, custody, casework, movements, domestic, truth).write(size.scale());
            new Decoys(places, cast, casework, movements, truth).write();
            new Ballistics(invent, casework, truth).write(domestic.cases);
            truth.write(planted, seed);
            return new Written(claims, planted, out.lines(), out.records(), out.links());
        }
    }
}
