package org.armslink.server.configure;

/** Where the database is; an empty URI stands for the embedded one. */
public record DatabaseAddress(String uri, String user, String password) {
    public static final DatabaseAddress EMBEDDED = new DatabaseAddress("", "", "");

    public boolean embedded() {
        return uri.isEmpty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return embedded() ? "embedded" : uri;
    }
}
