package org.armslink.store.process;

import java.lang.management.ManagementFactory;

/**
 * Memory for the embedded database, in bytes.
 *
 * @param heap its Java heap
 * @param pageCache its cache of the store's files
 */
public record MemorySize(long heap, long pageCache) {
    private static final long MIB = 1L << 20;

    public MemorySize {
        if (heap < 256 * MIB || pageCache < 32 * MIB) {
            throw new IllegalArgumentException(
                    "The database needs a heap of at least 256 MiB and a page cache of at least 32 MiB, but was given "
                            + heap + " and " + pageCache + " bytes");
        }
    }

    /** An eighth of the machine's memory for each, the heap from 512 MiB to 4 GiB, the page cache from 256 MiB to 8 GiB. */
    public static MemorySize ofThisMachine() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long share = machine.getTotalMemorySize() / 8;
        return new MemorySize(
                Math.max(512 * MIB, Math.min(4096 * MIB, share)), Math.max(256 * MIB, Math.min(8192 * MIB, share)));
    }
}
