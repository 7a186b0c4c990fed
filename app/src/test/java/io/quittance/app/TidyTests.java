package io.quittance.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the files of the house as a tidy person would. */
class TidyTests {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST = 300;

    /** Files that may be longer, with the reason. */
    private static final Map<String, String> MAY_BE_LONGER = Map.of(
            "CellScanner.java", "one state machine, which a seam in the middle would make harder to follow",
            "SampleNight.java", "one night written out once, for every golden file");

    private static final Set<String> SKIPPED = Set.of(".git", "target", ".idea", ".vscode", "sample-data");
    private static final Set<String> SCRIPTS = Set.of("quittance", "run");
    private static final Pattern WRITTEN = Pattern.compile(".*\\.(java|xml|ya?ml|properties|sql|md|sh|config)");
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~}$])/(ro" + "ot|ho" + "me|Use" + "rs|wo" + "rk)/");

    @Test
    void noFileIsLongerThanAPersonReads() {
        assertThat(lines((file, lines) -> file.toString().endsWith(".java")
                        && lines.size() > LONGEST
                        && !MAY_BE_LONGER.containsKey(file.getFileName().toString())))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(containing(LEFT_FOR_LATER)).isEmpty();
    }

    @Test
    void nothingDependsOnWhereItWasWritten() {
        assertThat(containing(MACHINE_PATH)).isEmpty();
    }

    private interface Fault {
        boolean in(Path file, List<String> lines);
    }

    private static List<Path> containing(Pattern pattern) {
        return lines((file, lines) -> lines.stream().anyMatch(pattern.asPredicate()));
    }

    private static List<Path> lines(Fault fault) {
        try {
            List<Path> faulty = new ArrayList<>();
            for (Path file : written()) {
                if (fault.in(file, Files.readAllLines(file))) {
                    faulty.add(HOUSE.relativize(file));
                }
            }
            return faulty;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> written() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(HOUSE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (WRITTEN.matcher(name).matches() || SCRIPTS.contains(name)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(Stream.of("pom.xml", "app/pom.xml").map(HOUSE::resolve)).isSubsetOf(files);
        return files;
    }
}
