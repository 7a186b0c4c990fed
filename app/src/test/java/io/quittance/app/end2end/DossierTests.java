package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The dossiers of a night, and of single cases on demand. */
class DossierTests extends WithInstallation {
    private static final String DATE = "2026-11-19";
    private static final String ACCOUNT = "13900138005";
    private static final Path INBOX =
            Path.of("..", "sample-data", "night-1", "inbox").toAbsolutePath().normalize();

    @Test
    void aNightWritesTheLargestAndTheCommandTheSameAndAnyOther() throws IOException {
        installation.configured("quittance.complaints.dossiers-per-night: 3\n");
        installation.night(DATE, "--inbox", INBOX.toString()).endsWith(3);
        List<Path> written = zips(installation.out().resolve(DATE).resolve("complaints"));
        assertThat(written).hasSize(3);
        Path dossiers = folder.resolve("dossiers");
        Path largest = written.get(0);
        String number = largest.getFileName().toString().replace(".zip", "");
        dossier(number, "--out", dossiers.toString()).endsWith(0);
        assertThat(dossiers.resolve(number + "-operator.zip")).hasSameBinaryContentAs(largest);
        Ended appeal =
                dossier(number, "--to", "miit", "--out", dossiers.toString()).endsWith(0);
        assertThat(appeal.out()).contains("共享件（账号已遮蔽）", "! 申诉的前提尚未具备");
        Ended english = dossier(number, "--to", "miit", "--out", dossiers.toString(), "--lang", "en");
        assertThat(english.endsWith(0).out())
                .contains("! An appeal is not possible yet")
                .doesNotContain("申诉");
        assertThat(dossiers.resolve(number + "-miit.zip")).isNotEmptyFile();
        everyRowOfEvidenceIsTheRowThatWasDelivered(largest);
    }

    @Test
    void aFilingCopyIsForComplianceWithAReasonAndIsLogged() throws IOException {
        installation.night(DATE, "--inbox", INBOX.toString()).endsWith(3);
        Path complaints = installation.out().resolve(DATE).resolve("complaints");
        String number = zips(complaints).get(0).getFileName().toString().replace(".zip", "");
        Path dossiers = folder.resolve("dossiers");
        String[] asked = {"--filing-copy", "--reason", "向运营商提交", "--as", "cheng", "--out", dossiers.toString()};
        dossier(number, "--filing-copy", "--out", dossiers.toString()).saysOnly(2, "--reason");
        dossier(number, asked).saysOnly(2, "cheng");
        assertThat(dossiers).doesNotExist();
        type("users", "add", "root", "--role", "ADMIN").endsWith(0);
        type("users", "add", "cheng", "--role", "COMPLIANCE", "--as", "root").endsWith(0);
        dossier(number, asked).endsWith(0);
        Path own = dossiers.resolve(number + "-filing");
        Path zip = own.resolve(number + "-operator.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
        assertThat(text(zip, "complaint.json")).contains("\"copy\": \"FILING\"").doesNotContain("****");
        nobodyIsToldOf(zips(complaints));
        assertThat(type("case", "show", number).out()).contains("filing copy", "向运营商提交");
    }

    @Test
    void aCaseThatIsNotThereAndAnAddresseeThatIsNotKnownAreSaidSo() {
        installation.night(DATE, "--inbox", INBOX.toString()).endsWith(3);
        dossier("K000000000000").saysOnly(2, "K000000000000");
        dossier("K000000000000", "--to", "mayor").saysOnly(2, "mayor", "consumer-association");
    }

    /** Nor by the numbers that platforms and channels know people by. */
    private static void nobodyIsToldOf(List<Path> zips) throws IOException {
        for (Path zip : zips) {
            for (String name : List.of("complaint.json", "evidence.csv")) {
                assertThat(text(zip, name)).contains("****").doesNotContain("km_user", "oSample", ACCOUNT);
            }
        }
        assertThat(zips).anySatisfy(zip -> assertThat(text(zip, "evidence.csv")).contains(",km****01,"));
    }

    private static void everyRowOfEvidenceIsTheRowThatWasDelivered(Path zip) throws IOException {
        String evidence = text(zip, "evidence.csv");
        assertThat(evidence.lines().skip(1)).isNotEmpty();
        for (String row : evidence.lines().skip(1).toList()) {
            assertThat(row).matches(".*,[0-9a-f]{64},\\d+,.+");
        }
        assertThat(evidence).doesNotContain(ACCOUNT);
    }

    private Ended dossier(String number, String... more) {
        List<String> line = new ArrayList<>(List.of("dossier", number));
        line.addAll(List.of(more));
        return type(line.toArray(String[]::new));
    }

    private Ended type(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--home", installation.home().toString()));
        return installation.type(line);
    }

    private static List<Path> zips(Path complaints) throws IOException {
        try (Stream<Path> files = Files.list(complaints)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path zip, String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().map(one -> (ZipEntry) one).toList()) {
                texts.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts.getOrDefault(name, "");
    }
}
