package org.armslink.server.cli;

import java.util.stream.Stream;
import org.armslink.model.Viewer;
import org.armslink.server.session.KnownViewer;
import org.armslink.server.session.Viewers;
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

    Viewer viewer() {
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
