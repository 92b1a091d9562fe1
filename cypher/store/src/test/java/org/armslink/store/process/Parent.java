package org.armslink.store.process;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that starts the embedded database, tells both process ids, and waits to be killed. */
final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(
                Path.of(arguments[0]), Path.of(arguments[1]), new MemorySize(512L << 20, 64L << 20));
        System.out.println("CHILD " + database.pid());
        TimeUnit.MINUTES.sleep(5);
    }
}
