package org.armslink.store.query;

import static org.armslink.store.query.TwinGraph.CASE;
import static org.armslink.store.query.TwinGraph.COURIER;
import static org.armslink.store.query.TwinGraph.FAR;
import static org.armslink.store.query.TwinGraph.GUN;
import static org.armslink.store.query.TwinGraph.OPERATION;
import static org.armslink.store.query.TwinGraph.STOLEN;
import static org.armslink.store.query.TwinGraph.TRACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armslink.store.Store;
import org.armslink.store.testing.Invented;
import org.armslink.store.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two databases that differ in one withheld thing answer alike, to the byte: every port, and every query file that
 * takes {@code $sights}, run for somebody who may not see it.
 */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinDatabasesIT {
    private TestDatabase database;
    private Map<String, String> without = Map.of();

    @BeforeAll
    void answersWithout(TestDatabase database) throws Exception {
        this.database = database;
        without = answers(new TwinGraph.Extra("nothing", List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("org.armslink.store.query.TwinGraph#extras")
    void aWithheldThingIsAsIfItWereNotThere(TwinGraph.Extra extra) throws Exception {
        Map<String, String> with = answers(extra);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        with.forEach((question, answer) -> assertThat(answer).as(question).isEqualTo(without.get(question)));
    }

    @Test
    void noQuestionHasAnEmptyAnswer() {
        assertThat(without.get("legs")).contains(GUN.key().text());
        assertThat(without.get("path buyer far")).contains(COURIER.key().text());
        assertThat(without.get("projection")).contains(FAR.key().text());
        assertThat(without.get("flows")).contains("firearms=7");
        assertThat(without.get("missing")).contains(STOLEN.key().text());
        assertThat(without.get("traces")).contains(TRACE.key().text());
        assertThat(without.get("operations")).contains(OPERATION.key().text());
        assertThat(without.get("joined cases")).contains(CASE.key().text());
        assertThat(without.keySet().stream()
                        .filter(question -> question.startsWith("file "))
                        .filter(question -> "[]".equals(without.get(question))))
                .isEmpty();
    }

    private Map<String, String> answers(TwinGraph.Extra extra) throws Exception {
        var answers = new TreeMap<String, String>();
        try (Store store = Invented.openEmpty(database)) {
            TwinGraph.load(store, extra);
            EveryPort.ask(store, answers);
        }
        try (Database own = Database.connect(database.boltUri(), database.user(), database.password())) {
            EveryQueryFile.ask(own, answers);
        }
        return answers;
    }
}
