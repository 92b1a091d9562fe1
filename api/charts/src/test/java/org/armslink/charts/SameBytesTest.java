package org.armslink.charts;

import static org.armslink.charts.SampleChart.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.armslink.model.port.Subgraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One selection, one text: evidence must come out the same twice. */
@Isolated
class SameBytesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverTheOrderOfRecordsAndLinks(long seed) {
        var random = new Random(seed);
        Subgraph subgraph = RandomCharts.of(random, 30, 50, 0.2);
        var records = new ArrayList<>(subgraph.records());
        var links = new ArrayList<>(subgraph.links());
        Collections.shuffle(records, random);
        Collections.shuffle(links, random);
        // Said twice, a thing is still one.
        records.add(records.get(0));
        links.add(links.get(0));
        var shuffled = new Subgraph(records, links, true, "");
        assertThat(SvgChart.draw(shuffled, STAMP)).isEqualTo(SvgChart.draw(subgraph, STAMP));
        assertThat(GraphMl.write(shuffled, STAMP)).isEqualTo(GraphMl.write(subgraph, STAMP));
        assertThat(ChartContent.digest(shuffled, Restrictions.NONE))
                .isEqualTo(ChartContent.digest(subgraph, Restrictions.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-CH"})
    void whateverTheLocaleAndTheTimeZone(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String svg = SvgChart.draw(SampleChart.subgraph(), STAMP);
        String graphml = GraphMl.write(SampleChart.subgraph(), STAMP);
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SvgChart.draw(SampleChart.subgraph(), STAMP)).isEqualTo(svg);
            assertThat(GraphMl.write(SampleChart.subgraph(), STAMP)).isEqualTo(graphml);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theDigestChangesWithAnythingThatIsShown() {
        String first = ChartContent.digest(ChartFixture.contacts(3, "0-1 1-2"), Restrictions.NONE);
        assertThat(ChartContent.digest(ChartFixture.contacts(3, "0-1"), Restrictions.NONE))
                .isNotEqualTo(first);
        assertThat(ChartContent.digest(ChartFixture.contacts(3, "0-1 2-1"), Restrictions.NONE))
                .isNotEqualTo(first);
        assertThat(first).matches("[0-9a-f]{64}");
    }
}
