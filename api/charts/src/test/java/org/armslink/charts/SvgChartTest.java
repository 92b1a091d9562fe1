package org.armslink.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SvgChartTest {
    @Test
    void theSampleIsStampedAndHoldsNothingRestricted() throws IOException {
        String svg = SvgChart.draw(SampleChart.subgraph(), SampleChart.STAMP);
        String graphml = GraphMl.write(SampleChart.subgraph(), SampleChart.STAMP);
        // To look at, after a build.
        Files.writeString(Path.of("target/sample.svg"), svg);
        Files.writeString(Path.of("target/sample.graphml"), graphml);
        assertThat(svg)
                .contains(ChartStamp.WARNING, SampleChart.STAMP.snapshot())
                .doesNotContain("handler");
        assertThat(graphml)
                .contains(ChartStamp.WARNING, SampleChart.STAMP.snapshot())
                .doesNotContain("handler");
    }
}
