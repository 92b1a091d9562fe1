package org.armslink.store.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class TestDatabaseIT {

    @Test
    void aWipedDatabaseIsEmpty(TestDatabase database) {
        try (var session = database.driver().session()) {
            session.run("CREATE CONSTRAINT k FOR (n:A) REQUIRE n.k IS UNIQUE").consume();
            session.run("CREATE (:A {k: 1})-[:B]->(:A {k: 2})").consume();
            database.wipe();
            assertThat(session.run("MATCH (n) RETURN count(n)").single().get(0).asInt())
                    .isZero();
            assertThat(session.run("SHOW CONSTRAINTS").list()).isEmpty();
        }
    }
}
