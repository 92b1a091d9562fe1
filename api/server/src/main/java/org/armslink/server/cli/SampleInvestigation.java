package org.armslink.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.armslink.server.configure.Backend;

/** The demo's data: generated with a fixed seed, and taken in like any other file. */
final class SampleInvestigation {
    private SampleInvestigation() {}

    static void load(Backend backend, Path folder, Console console, BooleanSupplier cancelled) throws IOException {
        console.bar("Sample", 1);
    }

    static List<String> thingsToTry() {
        return List.of();
    }
}
