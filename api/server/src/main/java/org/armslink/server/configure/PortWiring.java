package org.armslink.server.configure;

import java.time.Clock;
import java.util.LinkedHashMap;
import org.armslink.analytics.snapshot.LikelyPairs;
import org.armslink.charts.Layout;
import org.armslink.ingest.Importer;
import org.armslink.model.port.AttributeReader;
import org.armslink.model.port.BallisticReader;
import org.armslink.model.port.CypherGate;
import org.armslink.model.port.DocumentVault;
import org.armslink.model.port.FactStore;
import org.armslink.model.port.FlowReader;
import org.armslink.model.port.ImportReader;
import org.armslink.model.port.ImportUndo;
import org.armslink.model.port.LifeReader;
import org.armslink.model.port.NeighbourhoodReader;
import org.armslink.model.port.ProceedingReader;
import org.armslink.model.port.ProjectionReader;
import org.armslink.model.port.RecordReader;
import org.armslink.model.port.RegisterReader;
import org.armslink.model.port.RouteReader;
import org.armslink.model.port.TracingReader;
import org.armslink.model.port.TraitReader;
import org.armslink.server.analysis.SnapshotCache;
import org.armslink.server.chart.ChartExport;
import org.armslink.server.guard.DatabaseWatch;
import org.armslink.server.health.DatabaseProbe;
import org.armslink.server.imports.RowCorrections;
import org.armslink.server.record.Positions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the store serves, port by port. The store closes them, not Spring. */
@Configuration(proxyBeanMethods = false)
class PortWiring {
    @Bean(destroyMethod = "")
    static FactStore facts(Backend backend) {
        return backend.facts();
    }

    @Bean(destroyMethod = "")
    static ImportUndo undo(Backend backend) {
        return backend.undo();
    }

    @Bean(destroyMethod = "")
    static LifeReader lives(Backend backend) {
        return backend.lives();
    }

    @Bean(destroyMethod = "")
    static TracingReader tracings(Backend backend) {
        return backend.tracings();
    }

    @Bean(destroyMethod = "")
    static ProceedingReader proceedings(Backend backend) {
        return backend.proceedings();
    }

    @Bean(destroyMethod = "")
    static TraitReader traits(Backend backend) {
        return backend.traits();
    }

    @Bean(destroyMethod = "")
    static RecordReader records(Backend backend) {
        return backend.records();
    }

    @Bean(destroyMethod = "")
    static NeighbourhoodReader neighbourhoods(Backend backend) {
        return backend.neighbourhoods();
    }

    @Bean(destroyMethod = "")
    static RouteReader routes(Backend backend) {
        return backend.routes();
    }

    @Bean(destroyMethod = "")
    static BallisticReader ballistics(Backend backend) {
        return backend.ballistics();
    }

    @Bean(destroyMethod = "")
    static FlowReader flows(Backend backend) {
        return backend.flows();
    }

    @Bean(destroyMethod = "")
    static RegisterReader registers(Backend backend) {
        return backend.registers();
    }

    @Bean(destroyMethod = "")
    static ImportReader imports(Backend backend) {
        return backend.imports();
    }

    @Bean(destroyMethod = "")
    static AttributeReader attributes(Backend backend) {
        return backend.attributes();
    }

    @Bean(destroyMethod = "")
    static ProjectionReader projections(Backend backend) {
        return backend.projections();
    }

    @Bean(destroyMethod = "")
    static CypherGate gate(Backend backend) {
        return backend.gate();
    }

    @Bean(destroyMethod = "")
    static DocumentVault vault(Backend backend) {
        return backend.vault();
    }

    @Bean
    static SnapshotCache snapshots(
            Backend backend, ProjectionReader projections, LikelyPairs likely, AttributeReader attributes) {
        return new SnapshotCache(projections, likely, backend.snapshots(), attributes);
    }

    @Bean
    static Importer importer(FactStore facts, DocumentVault vault) {
        return new Importer(facts, vault);
    }

    @Bean
    static RowCorrections rowCorrections(
            FactStore facts, ImportReader imports, RecordReader records, DocumentVault vault) {
        return new RowCorrections(facts, imports, records, vault);
    }

    @Bean
    static Positions positions() {
        return subgraph -> {
            var byKey = new LinkedHashMap<String, double[]>();
            Layout.of(subgraph).forEach((key, at) -> byKey.put(key.text(), new double[] {at.x(), at.y()}));
            return byKey;
        };
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static ChartExport chartExport(NeighbourhoodReader neighbourhoods, Clock clock) {
        return new ChartExport(neighbourhoods, clock);
    }

    @Bean
    static DatabaseWatch watch(Backend backend) {
        return backend::isAway;
    }

    @Bean
    static DatabaseProbe probe(Backend backend) {
        return backend::ask;
    }
}
