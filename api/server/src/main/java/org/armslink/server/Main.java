package org.armslink.server;

import org.armslink.server.cli.Armslink;

/** Starts the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Armslink.run(arguments));
    }
}
