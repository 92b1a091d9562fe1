package org.armslink.server.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armslink.model.Key;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.ImportCounts;
import org.armslink.model.port.ImportRun;
import org.armslink.model.port.NoRoomLeft;
import org.junit.jupiter.api.Test;

/** Nothing is begun or written where the disk is nearly full; reading and ending stay possible. */
class FactStoreWithRoomTest {
    private static final Path FOLDER = Path.of("data", "of-the-service");
    private static final ImportRun RUN = new ImportRun(
            "run-1", Key.of("Document", "1"), "any", "US", Instant.EPOCH, 0, ImportCounts.NONE, false, Map.of(), null);

    private final List<String> asked = new ArrayList<>();

    private FactStore with(FactStoreWithRoom.Room room) {
        var store = (FactStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {FactStore.class}, (proxy, method, a) -> {
                    asked.add(method.getName());
                    return method.getName().equals("canonicalDigest") ? "digest" : RUN;
                });
        return new FactStoreWithRoom(store, FOLDER, room);
    }

    @Test
    void aNearlyFullDiskIsNotWrittenToAndIsNamed() {
        FactStore store = with(() -> FactStoreWithRoom.NEEDED - 1);
        assertThatThrownBy(() -> store.write(RUN, List.of(), List.of(), 7))
                .isInstanceOf(NoRoomLeft.class)
                .hasMessageContaining(FOLDER.toString())
                .hasMessageContaining("199 MiB are left, and writing needs 200 MiB")
                .hasMessageContaining("goes on where it was cut off");
        assertThat(asked).isEmpty();
    }

    @Test
    void withRoomItIsWritten() {
        with(() -> FactStoreWithRoom.NEEDED).write(RUN, List.of(), List.of(), 7);
        assertThat(asked).containsExactly("write");
    }

    @Test
    void aFullDiskCanBeReadAndAnImportEnded() {
        FactStore store = with(() -> 0);
        assertThat(store.canonicalDigest()).isEqualTo("digest");
        store.finish(RUN);
        assertThat(asked).containsExactly("canonicalDigest", "finish");
    }

    @Test
    void aDiskThatCannotBeAskedIsWrittenTo() {
        with(() -> {
                    throw new IOException("no such store");
                })
                .write(RUN, List.of(), List.of(), 7);
        assertThat(asked).containsExactly("write");
    }
}
