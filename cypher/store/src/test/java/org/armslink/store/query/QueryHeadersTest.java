package org.armslink.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryHeadersTest {
    static Stream<String> names() throws IOException, URISyntaxException {
        return QueryFiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHeaderSaysWhatTheQueryTakesAndGives(String name) throws Exception {
        List<String> header = QueryFiles.header(name);
        String body = CypherFile.of(name).text();
        assertThat(header.get(0)).as("purpose").matches("// [A-Z].*[^:]");
        assertThat(header).as("in, out and index").anyMatch(line -> line.startsWith("// in: "));
        assertThat(QueryFiles.under("out", header)).isNotEmpty();
        assertThat(QueryFiles.under("index", header)).isNotEmpty();
        assertThat(QueryFiles.parameters(QueryFiles.under("in", header)))
                .as("parameters in the header")
                .isEqualTo(QueryFiles.parameters(body));
        assertThat(QueryFiles.under("fill", header).isEmpty())
                .as("fill")
                .isEqualTo(!body.matches("(?s).*(NODE_LABEL|LINK_TYPES?).*"));
        if (body.contains("RETURN")) {
            for (String column : columns(body)) {
                assertThat(QueryFiles.under("out", header)).as("out").contains(column);
            }
        }
    }

    /** The names after AS in the last RETURN. */
    private static List<String> columns(String body) {
        String last = body.substring(body.lastIndexOf("\nRETURN") + 1);
        return java.util.regex.Pattern.compile(" AS ([A-Za-z]+)")
                .matcher(last)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void onlyNamesAreFilledIn() {
        assertThat(CypherFile.of("census/links").fill("LINK_TYPE", "OF").text()).contains("[r:OF]");
        assertThatThrownBy(() -> CypherFile.of("census/links").fill("LINK_TYPE", "OF]->() DETACH DELETE r //"))
                .hasMessageContaining("DETACH");
        assertThatThrownBy(() -> CypherFile.of("census/nothing")).hasMessageContaining("census/nothing");
    }
}
