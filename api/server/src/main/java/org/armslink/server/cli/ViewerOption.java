package org.armslink.server.cli;

import java.util.stream.Stream;
import org.armslink.model.Viewer;
import org.armslink.server.problem.Parameters;
import org.armslink.server.session.KnownViewer;
import org.armslink.server.session.Viewers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As whom a command reads. */
final class ViewerOption {
    @Option(
            names = "--viewer",
            paramLabel = "NAME",
            defaultValue = "operator",
            description =
                    "As whom: operator (sees everything, the default), bf-investigator, jm-investigator or joint-analyst.")
    String name = "operator";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What had been recorded by the end of this day, such as 2026-11-23, or by this instant.")
    @Nullable
    String asOf;

    Viewer viewer() {
        Viewer viewer = named();
        return asOf == null ? viewer : viewer.asOf(Parameters.endOf("--as-of", asOf));
    }

    private Viewer named() {
        var known = Stream.concat(Stream.of(Viewers.OPERATOR), Viewers.DEMO.known().stream())
                .toList();
        return known.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(KnownViewer::viewer)
                .orElseThrow(() -> new IllegalArgumentException("A viewer is one of "
                        + known.stream().map(KnownViewer::name).toList() + ", but was: \"" + name + "\"."));
    }
}
