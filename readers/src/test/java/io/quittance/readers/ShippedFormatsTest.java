package io.quittance.readers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped format has a folder with a sample and what it is read as. {@code -Dgolden=write} writes the latter. */
class ShippedFormatsTest {
    private static final Path FOLDERS = Path.of("src/test/resources/formats");

    @TempDir
    Path folder;

    static Stream<String> formats() {
        return Delivered.SHIPPED.formats().stream().map(Format::id);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyShippedFormatReadsItsSampleAsExpected(String id) throws IOException {
        Path folder = FOLDERS.resolve(id);
        assertThat(folder).as("the sample folder of format " + id).isDirectory();
        String told = Delivered.read(folder.resolve("sample.csv")).text();
        Path expected = folder.resolve("expected.txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected)).startsWith("format " + id + "\n");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aReaderThatGoesOnBehindAnyRowReadsTheSame(String id) throws IOException {
        Path sample = FOLDERS.resolve(id).resolve("sample.csv");
        assertThat(Delivered.readInterrupted(Delivered.members(sample).get(0)).text())
                .isEqualTo(Delivered.read(sample).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BILL_NOT_EXIST\n",
                "{\"code\":\"NO_STATEMENT_EXIST\",\"message\":\"账单文件不存在\"}",
                "{\"response\":{\"code\":\"40004\",\"sub_code\":\"isv.BILL_NOT_EXIST\"},\"sign\":\"x\"}",
                "<xml><return_msg><![CDATA[No Bill Exist]]></return_msg></xml>",
            })
    void aChannelSaysThatADayIsEmpty(String answer) throws IOException {
        assertThat(Delivered.read(Delivered.file(folder, "answer.txt", answer)).format())
                .isEqualTo("empty-day");
    }

    @Test
    void everySampleFolderBelongsToAShippedFormat() throws IOException {
        List<String> ids = formats().toList();
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }
}
