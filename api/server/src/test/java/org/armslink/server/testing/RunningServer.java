package org.armslink.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.armslink.ingest.ImportProgress;
import org.armslink.ingest.Importer;
import org.armslink.ingest.claims.ClaimFile;
import org.armslink.ingest.synthetic.PlantedTruth;
import org.armslink.ingest.synthetic.Size;
import org.armslink.ingest.synthetic.SyntheticInvestigation;
import org.armslink.server.cli.SampleInvestigation;
import org.armslink.server.configure.Backend;
import org.armslink.server.configure.DatabaseAddress;
import org.armslink.server.configure.Service;
import org.armslink.server.session.Viewers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One service with the sample investigation and the demo's viewers, for all tests of a JVM: {@code
 * @ExtendWith(RunningServer.class)}, then take a {@code RunningServer} as a parameter. Tests only add to it.
 */
public final class RunningServer implements ParameterResolver {
    public static final String BURKINA_FASO = "bf-investigator";
    public static final String JAMAICA = "jm-investigator";
    /** Sees everything. */
    public static final String JOINT = "joint-analyst";

    private static @Nullable Running running;

    private record Running(String url, PlantedTruth.Contents truth) {}

    /** Calls the service as one of the demo's viewers. */
    public Caller as(String viewer) {
        return unnamed().as(viewer);
    }

    /** Calls without having said who. */
    public Caller unnamed() {
        return Caller.of(running().url);
    }

    public String url() {
        return running().url;
    }

    public PlantedTruth.Contents truth() {
        return running().truth;
    }

    private static synchronized Running running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private static Running start() throws IOException {
        Path folder = Files.createTempDirectory("armslink-test-service");
        Backend backend = Backend.open(folder.resolve("data"), DatabaseAddress.EMBEDDED);
        var written = SyntheticInvestigation.generate(Size.SMALL, SampleInvestigation.SEED, folder.resolve("sample"));
        new Importer(backend.facts(), backend.vault())
                .run(ClaimFile.of(written.claims()), written.claims(), ImportProgress.QUIET);
        Service service = Service.start(backend, Viewers.DEMO, 0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            backend.close();
            delete(folder);
        }));
        return new Running("http://127.0.0.1:" + service.port(), PlantedTruth.read(written.truth()));
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }
}
