package org.armslink.server.configure;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import org.armslink.server.problem.DatabaseAway;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/** Spring Data Neo4j for the service's own documents, on the store's connection. */
@Configuration(proxyBeanMethods = false)
@EntityScan("org.armslink.server.workspace")
@EnableNeo4jRepositories("org.armslink.server.workspace")
class WorkspaceWiring {
    @Bean
    static Driver driver(Backend backend) {
        DatabaseAddress address = backend.address();
        return GraphDatabase.driver(
                address.uri(),
                AuthTokens.basic(address.user(), address.password()),
                Config.builder()
                        .withTelemetryDisabled(true)
                        .withLogging(Logging.slf4j())
                        .withUserAgent("armslink-workspace")
                        .withMaxConnectionPoolSize(10)
                        .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                        .build());
    }

    @Bean
    static DatabaseAway databaseAway() {
        return exception -> {
            var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
            var open = new ArrayDeque<Throwable>();
            open.add(exception);
            while (!open.isEmpty()) {
                Throwable one = open.remove();
                if (one instanceof ServiceUnavailableException
                        || one instanceof SessionExpiredException
                        || one instanceof ConnectionReadTimeoutException) {
                    return true;
                }
                if (seen.add(one) && one.getCause() != null) {
                    open.add(one.getCause());
                }
            }
            return false;
        };
    }
}
