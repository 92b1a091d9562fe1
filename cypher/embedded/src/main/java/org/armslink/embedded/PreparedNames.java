package org.armslink.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all entries of a {@link PreparedInput} share.
 *
 * @param names of labels, types and properties, by number
 * @param sights number of each sight class in the database
 * @param common properties that all records and links bear
 */
record PreparedNames(String[] names, long[] sights, Map<String, Object> common, long records, long links, long beside) {
    static PreparedNames read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            String[] names = new String[in.readInt()];
            for (int i = 0; i < names.length; i++) {
                names[i] = PreparedInput.text(in);
            }
            long[] sights = new long[in.readInt()];
            for (int i = 0; i < sights.length; i++) {
                sights[i] = in.readLong();
            }
            int properties = in.readShort();
            Map<String, Object> common = new LinkedHashMap<>();
            for (int i = 0; i < properties; i++) {
                String name = names[in.readShort()];
                common.put(name, PreparedInput.value(in));
            }
            return new PreparedNames(names, sights, common, in.readLong(), in.readLong(), in.readLong());
        }
    }
}
