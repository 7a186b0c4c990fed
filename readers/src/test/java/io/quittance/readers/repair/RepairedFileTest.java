package io.quittance.readers.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quittance.readers.Delivered;
import io.quittance.readers.container.Member;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairedFileTest {
    private static final String HEADER = "charge_id,operator,account,service_code,service_name,charged_at,amount";
    private static final String ROW = "C-%d,CMCC,13800000001,CM-RING,彩铃,2026-10-03 08:00:00,%s";

    @TempDir
    Path folder;

    @Test
    void aRepairedRowStandsWhereTheDamagedOneStood() throws IOException {
        Path file = Delivered.file(
                folder,
                "charges.csv",
                String.join("\n", HEADER, ROW.formatted(1, "10.00"), ROW.formatted(2, "1O.00"), ROW.formatted(3, "x")));
        byte[] repaired = repaired(file, Map.of(3, ROW.formatted(2, "10.00"), 4, ROW.formatted(3, "12.00")));
        assertThat(text(repaired))
                .isEqualTo(String.join(
                        "\n", "\ufeff" + HEADER, "", ROW.formatted(2, "10.00"), ROW.formatted(3, "12.00"), ""));
        Delivered.Story story = Delivered.read(Delivered.file(folder, "repaired.csv", repaired));
        assertThat(story.format()).isEqualTo(Delivered.read(file).format());
        assertThat(story.lines()).hasSize(2);
        assertThat(story.lines().get(0)).startsWith("3 ").contains("C-2");
        assertThat(story.lines().get(1)).startsWith("4 ").contains("C-3");
    }

    @Test
    void theSameRowsGiveTheSameBytesWhateverTheOriginalsEncoding() throws IOException {
        String text = HEADER + "\r\n" + ROW.formatted(1, "x") + "\r\n";
        Map<Integer, String> rows = Map.of(2, ROW.formatted(1, "10.00"));
        byte[] utf8 = repaired(Delivered.file(folder, "utf8.csv", text), rows);
        byte[] marked = repaired(Delivered.file(folder, "marked.csv", "\ufeff" + text), rows);
        byte[] gb18030 = repaired(Delivered.file(folder, "gb.csv", text, Charset.forName("GB18030")), rows);
        assertThat(marked).isEqualTo(utf8);
        assertThat(gb18030).isEqualTo(utf8);
    }

    @Test
    void linesAboveTheHeaderStayAndTheTrailerGoes() throws IOException {
        Path sample = Path.of("src/test/resources/formats/alipay-personal-web/sample.csv");
        List<String> lines = Files.readAllLines(sample, charset(sample));
        int header = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("交易号"))
                .findFirst()
                .orElseThrow());
        String text = text(repaired(sample, Map.of(header + 2, lines.get(header + 1))));
        assertThat(text.substring(1).lines()).containsExactlyElementsOf(lines.subList(0, header + 2));
    }

    @Test
    void aRowOfTwoLinesTakesTwo() throws IOException {
        Path file = Delivered.file(folder, "charges.csv", HEADER + "\n");
        String two = ROW.formatted(1, "10.00").replace("彩铃", "\"彩\n铃\"");
        String text = text(repaired(file, Map.of(2, two, 4, ROW.formatted(2, "10.00"))));
        assertThat(text.lines().toList().get(3)).isEqualTo(ROW.formatted(2, "10.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repaired(file, Map.of(2, two, 3, ROW.formatted(2, "10.00"))))
                .withMessage("3");
    }

    @Test
    void noRowTakesMoreLinesThanItDid() throws IOException {
        Path file = Delivered.file(folder, "charges.csv", HEADER + "\n");
        String two = ROW.formatted(1, "10.00").replace("彩铃", "\"彩\n铃\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repaired(file, Map.of(2, two), Map.of(2, ROW.formatted(1, "x"), 3, two)))
                .withMessage("2");
        assertThat(text(repaired(file, Map.of(2, two), Map.of(2, two.replace("\n", "\r\n")))))
                .endsWith(two + "\n");
    }

    @Test
    void noRowStandsInTheHeader() throws IOException {
        Path file = Delivered.file(folder, "charges.csv", HEADER + "\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> repaired(file, Map.of(1, ROW.formatted(1, "10.00"))))
                .withMessage("1");
    }

    private static byte[] repaired(Path file, Map<Integer, String> rows) throws IOException {
        return repaired(file, rows, rows);
    }

    private static byte[] repaired(Path file, Map<Integer, String> rows, Map<Integer, String> damaged)
            throws IOException {
        Member member = Delivered.members(file).get(0);
        SortedMap<Integer, String> sorted = new TreeMap<>(rows);
        return new RepairedFile(member, new Recognition(Delivered.SHIPPED).recognise(member)).of(sorted, damaged);
    }

    private static String text(byte[] repaired) {
        return new String(repaired, StandardCharsets.UTF_8);
    }

    private static Charset charset(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.contains("\ufffd") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }
}
