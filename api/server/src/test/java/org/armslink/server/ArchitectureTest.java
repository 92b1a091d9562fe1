package org.armslink.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture in ARCHITECTURE.md, as rules. */
@AnalyzeClasses(packages = "org.armslink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theWingsAreStrangers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.armslink.model..")
            .layer("ingest")
            .definedBy("org.armslink.ingest..")
            .layer("analytics")
            .definedBy("org.armslink.analytics..")
            .layer("store")
            .definedBy("org.armslink.store..")
            .layer("charts")
            .definedBy("org.armslink.charts..")
            .optionalLayer("notebooks")
            .definedBy("org.armslink.notebooks..")
            .layer("server")
            .definedBy("org.armslink.server..")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("analytics")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("charts")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("notebooks")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("ingest", "analytics", "store", "charts", "notebooks", "server");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsNeo4j = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.armslink.store..", "org.armslink.server.configure..", "org.armslink.server.workspace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.springframework.data..")
            .because(
                    "ARCHITECTURE.md: only the store touches Neo4j's client; the service's own documents go through Spring Data");

    @ArchTest
    static final ArchRule springStaysInTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("org.armslink.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyTheWiringKnowsTheStore = noClasses()
            .that()
            .resideOutsideOfPackages("org.armslink.store..", "org.armslink.server.configure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.armslink.store..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.armslink.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInTheServer =
            slices().matching("org.armslink.server.(*)..").should().beFreeOfCycles();
}
