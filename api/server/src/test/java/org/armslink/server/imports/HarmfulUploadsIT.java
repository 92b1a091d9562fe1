package org.armslink.server.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.armslink.server.testing.RunningServer.JOINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.armslink.server.testing.Answer;
import org.armslink.server.testing.Caller;
import org.armslink.server.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files made to do harm, sent over HTTP: each is told to be at fault, and the service goes on. */
@ExtendWith(RunningServer.class)
class HarmfulUploadsIT {
    private static final String FLOWS = "year,source_state,recovery_state,firearms\n";
    private static final String CLAIMS =
            "{\"format\":\"armslink-claim-lines-1\",\"title\":\"Harm\",\"source\":\"harm\",\"origin\":\"\","
                    + "\"owner\":\"JM/x\",\"handling\":\"H0\",\"denied\":[],\"purpose\":\"test\","
                    + "\"keepUntil\":\"2030-12-31\",\"grade\":\"4x4:A1\"}\n";

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../xl/workbook.xml"));
            zip.write(new byte[50_000_000]);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> flows() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a bomb", bomb());
        files.put("another encoding", (FLOWS + "2019,TEXAS,OHIO,5\n").getBytes(UTF_16));
        files.put("letters of no encoding", (FLOWS + "2019,T\u00c9XAS,OHIO,5\n").getBytes(ISO_8859_1));
        files.put("a NUL", (FLOWS + "2019,TE\0XAS,OHIO,5\n").getBytes(UTF_8));
        files.put("a quotation mark without end", (FLOWS + "2019,\"TEXAS,OHIO,5\n".repeat(9)).getBytes(UTF_8));
        files.put("a field without end", (FLOWS + "x".repeat(3_000_000)).getBytes(UTF_8));
        files.put("columns without end", (FLOWS + ",".repeat(3_000_000)).getBytes(UTF_8));
        files.put("a row too short", (FLOWS + "2019\n").getBytes(UTF_8));
        files.put("XML", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>".getBytes(UTF_8));
        return files;
    }

    @Test
    void isRefusedWithAWordOnWhatIsWrong(RunningServer server) throws IOException {
        Caller joint = server.as(JOINT);
        int before = joint.get("/imports").json().size();
        Map<String, byte[]> files = flows();
        for (var file : files.entrySet()) {
            assertRefused(
                    file.getKey(), joint.upload("/imports", "harm.csv", file.getValue(), mapping("atf-trace-flows")));
            assertRefused(file.getKey(), joint.upload("/imports", "harm.csv", file.getValue(), mapping("claim-lines")));
        }
        String deep = "{\"nodes\":" + "[".repeat(200_000);
        assertRefused("no header", joint.upload("/imports", "harm.csv", deep.getBytes(UTF_8), mapping("claim-lines")));
        byte[] longLine = (CLAIMS + "x".repeat(5_000_000)).getBytes(UTF_8);
        assertRefused("a line without end", joint.upload("/imports", "harm.csv", longLine, mapping("claim-lines")));
        assertThat(joint.get("/imports").json()).hasSize(before);
    }

    private static Map<String, String> mapping(String name) {
        return Map.of("mapping", name);
    }

    private static void assertRefused(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString())
                .as(what)
                .contains("harm.csv")
                .contains("Nothing was written")
                .hasSizeLessThan(2_500);
    }

    @Test
    void harmfulRowsAreQuarantinedAndShownAgainAsTheyCame(RunningServer server) {
        Caller joint = server.as(JOINT);
        String[] lines = {
            "{\"nodes\":" + "[".repeat(2_000),
            "{\"nodes\":[],\"nodes\":[],\"links\":[]}",
            "{\"nodes\":[{\"label\":\"\\ud800\"}],\"links\":[]}",
            "{\"nodes\":NaN,\"links\":[]}",
            "{\"nodes\":1e999999999,\"links\":[]}",
            "\uFEFF{\"nodes\":[],\"links\":[]}",
            "{\"\\u0000\":1,\"\\udc00\":2}",
            "{\"nodes\":[],\"links\":[\"\\u0000\"]}",
            "=cmd|' /C calc'!A0"
        };
        byte[] file = (CLAIMS + String.join("\n", lines) + "\n").getBytes(UTF_8);
        Answer answer = joint.upload("/imports", "harm.jsonl", file, mapping("claim-lines"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("read").asInt()).isEqualTo(lines.length);
        assertThat(answer.json().get("quarantined").asInt()).isEqualTo(lines.length);
        Answer quarantine = joint.get("/imports/" + answer.json().get("id").asString() + "/quarantine");
        assertThat(quarantine.status()).isEqualTo(200);
        var rows = quarantine.json().get("rows");
        assertThat(rows).hasSize(lines.length);
        for (int i = 0; i < lines.length; i++) {
            assertThat(rows.get(i).get("text").asString()).isEqualTo(lines[i]);
            assertThat(rows.get(i).get("reason").asString()).isNotBlank();
        }
    }

    @Test
    void namesAndFieldsOfTheRequestItselfDoNoHarm(RunningServer server) {
        Caller joint = server.as(JOINT);
        byte[] file = (FLOWS + "2019\n").getBytes(UTF_8);
        for (String name :
                new String[] {"../../../etc/passwd", "C:\\boot.ini", "..", "n".repeat(2_000), "%00", "a\tb"}) {
            assertThat(joint.upload("/imports", name, file, mapping("atf-trace-flows"))
                            .status())
                    .as(name)
                    .isBetween(400, 422);
        }
        for (String mapping : new String[] {"", "../../x", "x".repeat(10_000), "\u0000", "file:///etc/passwd"}) {
            assertThat(joint.upload("/imports", "harm.csv", file, mapping(mapping))
                            .status())
                    .as(mapping)
                    .isBetween(400, 422);
        }
    }
}
