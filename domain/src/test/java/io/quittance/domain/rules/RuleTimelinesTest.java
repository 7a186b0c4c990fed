package io.quittance.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.judge.AccountVerdict;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.timeline.Expected;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTimelinesTest {

    private static final Path FOLDERS = Path.of("src/test/resources/rules");

    /** One test a file: whoever asks for a single one has only that file read. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(filesIn(Path.of("src/test/resources/examples")));
        try (Stream<Path> folders = Files.list(FOLDERS).sorted()) {
            for (Path folder : folders.toList()) {
                files.addAll(filesIn(folder));
            }
        }
        return files;
    }

    static List<FindingCode> codes() {
        return Auditor.rules().stream().map(Rule::code).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsExactlyWhatTheTimelinesExpect(Path file) throws IOException {
        for (Timeline timeline : timelinesOf(file)) {
            assertThatItFindsWhatItExpects(timeline);
        }
    }

    @Tag("search")
    @ParameterizedTest
    @MethodSource("files")
    void saysTheSameWhateverTheOrderOfTheEvents(Path file) throws IOException {
        Random random = new Random(7);
        for (Timeline timeline : timelinesOf(file)) {
            if (timeline.events().stream()
                    .anyMatch(event -> event.line().operator().isEmpty())) {
                continue;
            }
            List<AccountVerdict> verdicts = timeline.verdicts();
            for (int i = 0; i < 5; i++) {
                List<LineEvent> shuffled = new ArrayList<>(timeline.events());
                Collections.shuffle(shuffled, random);
                shuffled.sort((a, b) -> a.line().account().compareTo(b.line().account()));
                assertThat(timeline.verdicts(shuffled, timeline.night()))
                        .as("%s", timeline)
                        .containsExactlyInAnyOrderElementsOf(verdicts);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void hasATimelineThatFlagsAndOneThatDoesNot(FindingCode code) throws IOException {
        List<Timeline> timelines = new ArrayList<>();
        for (Path file : filesIn(FOLDERS.resolve(code.name()))) {
            timelines.addAll(timelinesOf(file));
        }
        assertThat(timelines).as("flags %s", code.name()).anyMatch(timeline -> expects(timeline, code));
        assertThat(timelines).as("does not flag %s", code.name()).anyMatch(timeline -> !expects(timeline, code));
    }

    /** With {@code -Dgolden.write=true} what they say is written instead, to be read before it is kept. */
    @ParameterizedTest
    @MethodSource("codes")
    void itsFindingsSayInBothLanguagesWhatTheyRestOn(FindingCode code) throws IOException {
        Path folder = FOLDERS.resolve(code.name());
        Path golden = folder.resolve("flag.txt");
        String said = timelinesOf(folder.resolve("flag.timeline")).stream()
                .map(RuleTimelinesTest::saidOf)
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void codesAndPrecedencesAreUnique() {
        assertThat(codes()).extracting(FindingCode::name).doesNotHaveDuplicates();
        assertThat(codes()).extracting(FindingCode::precedence).doesNotHaveDuplicates();
    }

    private static void assertThatItFindsWhatItExpects(Timeline timeline) {
        List<Finding> findings = new ArrayList<>(timeline.findings());
        List<Expected> missing = new ArrayList<>();
        for (Expected expected : timeline.expected()) {
            Finding met =
                    findings.stream().filter(expected::isMetBy).findFirst().orElse(null);
            if (met == null) {
                missing.add(expected);
            } else {
                findings.remove(met);
            }
        }
        List<String> unexpected = findings.stream()
                .map(finding -> finding.code().name() + " " + Expected.fieldsOf(finding))
                .toList();
        assertThat(missing)
                .as("%s: missing; unexpected: %s", timeline, unexpected)
                .isEmpty();
        assertThat(unexpected).as("%s: unexpected", timeline).isEmpty();
    }

    private static boolean expects(Timeline timeline, FindingCode code) {
        return timeline.expected().stream().anyMatch(expected -> expected.code().equals(code.name()));
    }

    private static String saidOf(Timeline timeline) {
        return timeline.findings().stream()
                .map(RuleTimelinesTest::saidOf)
                .collect(Collectors.joining("", timeline + "\n", "\n"));
    }

    private static String saidOf(Finding finding) {
        return String.join(
                "\n",
                finding.id() + " " + finding.code().name() + " of "
                        + finding.line().operator() + " " + finding.line().serviceCode(),
                finding.reasonZh(),
                finding.reasonEn(),
                "on [%s] charge [%s] payment [%s] agreement [%s] cancellation [%s] policy [%s]"
                        .formatted(
                                finding.channel(),
                                finding.chargeId(),
                                finding.paymentId(),
                                finding.agreementNo(),
                                finding.cancelNo(),
                                finding.policy()),
                "taken [%s] for [%s..%s] ended [%s]"
                        .formatted(
                                text(finding.takenAt()),
                                text(finding.periodStart()),
                                text(finding.periodEnd()),
                                text(finding.effectiveEnd())),
                "of %s back %s by %s, pending %s, also %s"
                        .formatted(
                                finding.amount(),
                                finding.refundAmount(),
                                text(finding.route()),
                                finding.pending(),
                                finding.also()),
                "from " + finding.sources(),
                "");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "-");
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        assertThat(folder).isDirectory();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".timeline"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Timeline> timelinesOf(Path file) throws IOException {
        Path name = file.subpath(file.getNameCount() - 2, file.getNameCount());
        return TimelineFile.parse(name.toString(), Files.readString(file));
    }
}
