package org.armslink.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.armslink.model.LinkClaim;
import org.armslink.model.NodeClaim;

/** A store and a vault, and files written to be taken in. */
public final class Receiving {
    private final Path folder;
    final StoreInMemory store = new StoreInMemory();
    final FileDocumentVault vault;

    public Receiving(Path folder) {
        this.folder = folder;
        vault = new FileDocumentVault(folder.resolve("vault"));
    }

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    public ImportReport read(Source source, Path file) throws IOException {
        return new Importer(store, vault).run(source, file, ImportProgress.QUIET);
    }

    /** All records taken in. */
    public Collection<NodeClaim> records() {
        return store.nodes().values();
    }

    /** All links taken in. */
    public Collection<LinkClaim> links() {
        return store.links().values();
    }

    /** What the vault holds: names of files, parts of unfinished ones too. */
    List<String> kept() {
        if (!Files.isDirectory(folder.resolve("vault"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("vault"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
