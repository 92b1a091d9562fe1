package org.armslink.ingest.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fuzz target with the inputs that are kept for it: those that a fuzzer starts from, and those it once found. */
class FuzzTargetsTest {
    private static final Path INPUTS = Path.of("src", "test", "fuzz");

    @ParameterizedTest
    @ValueSource(
            classes = {
                FuzzTargets.Csv.class,
                FuzzTargets.Xlsx.class,
                FuzzTargets.JsonLines.class,
                FuzzTargets.Xml.class,
                FuzzTargets.ClaimLines.class,
                FuzzTargets.Mapping.class
            })
    void keptInputsFailNoMore(Class<?> target) throws Exception {
        Method method = target.getMethod("fuzzerTestOneInput", byte[].class);
        List<Path> inputs = inputs(target);
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            assertThatCode(() -> call(method, Files.readAllBytes(input)))
                    .as("%s", input)
                    .doesNotThrowAnyException();
        }
    }

    private static void call(Method target, byte[] input) throws Throwable {
        try {
            target.invoke(null, (Object) input);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static List<Path> inputs(Class<?> target) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target.getSimpleName()))) {
            return files.sorted().toList();
        }
    }
}
