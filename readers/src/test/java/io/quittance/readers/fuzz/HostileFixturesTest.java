package io.quittance.readers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault that hostile input has shown is kept as a folder with the file, named after the case, and what is said
 * to it. {@code -Dgolden=write} writes the latter.
 */
class HostileFixturesTest {
    private static final Path FOLDERS = Path.of("src/test/resources/hostile");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            List<String> names = folders.map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFileThatOnceMisledTheReadersNoLongerDoes(String name) throws IOException {
        Path folder = FOLDERS.resolve(name);
        String told = told(folder.resolve("delivered.bin"));
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    private static String told(Path file) throws IOException {
        StringBuilder told = new StringBuilder();
        try {
            for (Member member : Delivered.members(file)) {
                told.append("member ").append(member.name()).append('\n');
                told.append(Delivered.read(member).text());
            }
        } catch (HeldFileException held) {
            told.append("held ").append(held.reason().code()).append(' ');
            told.append(held.reason().zh()).append('\n');
        }
        return told.toString();
    }
}
