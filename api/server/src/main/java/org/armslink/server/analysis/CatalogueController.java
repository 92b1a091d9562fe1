package org.armslink.server.analysis;

import java.util.List;
import java.util.Locale;
import org.armslink.analytics.Measure;
import org.armslink.analytics.Measures;
import org.armslink.analytics.projection.LeftOut;
import org.armslink.analytics.projection.Projection;
import org.armslink.analytics.projection.Projections;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /measures} and {@code /projections}: what can be computed, on what, and what it means. */
@RestController
final class CatalogueController {
    /**
     * @param family what it is for, such as centrality
     * @param subject what a row of the result is about: record, link, group or way
     * @param grouping whether it puts each record into one group, and no other
     * @param figures what stands beside the score
     */
    record MeasureResponse(
            String name,
            String title,
            String family,
            String subject,
            boolean grouping,
            String means,
            String notWhen,
            List<MeasureParameterResponse> parameters,
            List<FigureResponse> figures) {
        static MeasureResponse of(Measure measure) {
            return new MeasureResponse(
                    measure.name(),
                    measure.title(),
                    measure.family().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    measure.subject().name().toLowerCase(Locale.ROOT),
                    measure.isGrouping(),
                    measure.means(),
                    measure.notWhen(),
                    measure.parameters().stream()
                            .map(one -> new MeasureParameterResponse(
                                    one.name(),
                                    one.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                    one.means(),
                                    one.bounds(),
                                    one.defaultValue()))
                            .toList(),
                    FigureResponse.of(measure.everyFigure()));
        }
    }

    record MeasureParameterResponse(String name, String type, String means, String bounds, String defaultValue) {}

    /** @param weight what a larger weight says: none, strength, count or distance */
    record ProjectionResponse(
            String name,
            String title,
            String description,
            boolean directed,
            String weight,
            String oneModeRule,
            String identityRule,
            List<String> leftOut,
            List<ProjectionParameterResponse> parameters) {
        static ProjectionResponse of(Projection projection) {
            return new ProjectionResponse(
                    projection.name(),
                    projection.title(),
                    projection.description(),
                    projection.directed(),
                    projection.weight().meaning().text(),
                    projection.oneMode().rule().text(),
                    projection.identityRule().text(),
                    projection.leftOut().stream().map(LeftOut::text).sorted().toList(),
                    projection.parameters().stream()
                            .map(one -> new ProjectionParameterResponse(
                                    one.name(), one.means(), one.pattern().pattern()))
                            .toList());
        }
    }

    record ProjectionParameterResponse(String name, String means, String pattern) {}

    @GetMapping("/measures")
    List<MeasureResponse> measures() {
        return Measures.list().stream().map(MeasureResponse::of).toList();
    }

    @GetMapping("/projections")
    List<ProjectionResponse> projections() {
        return Projections.list().stream().map(ProjectionResponse::of).toList();
    }
}
