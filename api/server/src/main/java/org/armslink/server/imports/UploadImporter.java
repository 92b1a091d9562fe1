package org.armslink.server.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.ImportReport;
import org.armslink.ingest.Importer;
import org.armslink.ingest.Source;
import org.armslink.ingest.UnusableInput;
import org.armslink.model.Owner;
import org.armslink.model.Viewer;
import org.armslink.model.port.ImportRequest;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.ImportUndo;
import org.armslink.server.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files in, one at a time. */
@Component
class UploadImporter {
    private final Importer importer;
    private final ImportUndo undo;
    private final RowCorrections corrections;
    private final Semaphore one = new Semaphore(1);

    UploadImporter(Importer importer, ImportUndo undo, RowCorrections corrections) {
        this.importer = importer;
        this.corrections = corrections;
        this.undo = undo;
    }

    ImportReport run(Viewer viewer, MultipartFile upload, String mapping, List<String> set) throws IOException {
        if (mapping.endsWith(".yml")) {
            throw ProblemException.badRequest("Over HTTP a mapping is one of /api/v1/mappings, but was: \"" + mapping
                    + "\". Use the command line for a mapping file of your own.");
        }
        if (!one.tryAcquire()) {
            throw ProblemException.conflict("Another import is under way. Wait until it has ended.");
        }
        Path folder = Files.createTempDirectory("armslink-upload-");
        Path file = folder.resolve(nameOf(upload));
        try {
            upload.transferTo(file);
            Source source = Sources.find(mapping, file, Settings.parse(set));
            mayWriteFor(viewer, source.owner());
            return importer.run(source, file, ImportProgress.QUIET);
        } catch (UnusableInput e) {
            throw ProblemException.unprocessable(e.getMessage() + ". Nothing was written.");
        } catch (ImportRequest.BeingUndone e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage() + ".");
        } finally {
            one.release();
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Takes an import back whole; one after the other, as imports go. */
    ImportRun undo(Viewer viewer, ImportRun run, String reason) {
        mayWriteFor(viewer, Owner.parse(run.owner()));
        if (!one.tryAcquire()) {
            throw ProblemException.conflict("Another import is under way. Wait until it has ended.");
        }
        try {
            return undo.undo(run.id(), viewer.name(), reason, changed -> {});
        } finally {
            one.release();
        }
    }

    /** Takes corrected rows of an import in. */
    ImportReport correct(Viewer viewer, ImportRun run, List<RowCorrections.Row> rows, String reason)
            throws IOException {
        mayWriteFor(viewer, Owner.parse(run.owner()));
        if (!one.tryAcquire()) {
            throw ProblemException.conflict("Another import is under way. Wait until it has ended.");
        }
        try {
            return corrections.correct(viewer, run, rows, reason, Sources::again);
        } catch (ImportRequest.BeingUndone e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        } catch (UnusableInput e) {
            throw ProblemException.unprocessable(e.getMessage() + ". Nothing was written.");
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage() + ".");
        } catch (IllegalStateException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()));
        } finally {
            one.release();
        }
    }

    private static void mayWriteFor(Viewer viewer, Owner owner) {
        if (!viewer.mayWriteFor(owner)) {
            throw ProblemException.forbidden("The claims of this file are owned by " + owner + ", and you sign in for "
                    + viewer.country() + ". Let somebody of that country do it, or an administrator.");
        }
    }

    /** Its last part, of plain characters: it only names the file in messages. */
    private static String nameOf(MultipartFile upload) {
        String given = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_");
        String kept = plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
        return kept.isEmpty() || kept.startsWith(".") ? "upload" : kept;
    }
}
