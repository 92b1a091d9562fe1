package org.armslink.server.health;

import org.jspecify.annotations.Nullable;

/** The program's version, from its jar. */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String text() {
        @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
