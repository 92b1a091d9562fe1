package org.armslink.server.notification;

/** What happened to a record that its owner is told of. */
enum Happening {
    SEARCHED("searched"),
    OPENED("opened"),
    MATCHED("matched"),
    DECIDED_SAME("decided-same");

    private final String text;

    Happening(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
