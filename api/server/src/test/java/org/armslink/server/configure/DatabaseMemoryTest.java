package org.armslink.server.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.armslink.store.process.MemorySize;
import org.junit.jupiter.api.Test;

class DatabaseMemoryTest {
    @Test
    void sizesAreReadAndTheRestComesFromTheMachine() {
        assertThat(new DatabaseMemory("2g", "768m").size()).isEqualTo(new MemorySize(2L << 30, 768L << 20));
        assertThat(new DatabaseMemory("1G", null).size())
                .isEqualTo(new MemorySize(1L << 30, MemorySize.ofThisMachine().pageCache()));
    }

    @Test
    void whatIsNoSizeIsNamed() {
        assertThatThrownBy(() -> new DatabaseMemory("lots", null).size())
                .hasMessageContaining("heap")
                .hasMessageContaining("lots");
        assertThatThrownBy(() -> new DatabaseMemory(null, "1m").size()).hasMessageContaining("at least");
    }
}
