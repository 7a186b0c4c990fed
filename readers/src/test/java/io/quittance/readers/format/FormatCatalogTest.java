package io.quittance.readers.format;

import static io.quittance.readers.Refused.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCatalogTest {
    private static final String GOOD = """
            id: mine
            title: mine
            recognise: {columns: [no, at, yuan]}
            records:
              - kind: FUND
                fields: {channel: {constant: WECHAT}, funds_no: no, business_no: no, booked_at: at, amount: yuan}
            """;

    @TempDir
    Path folder;

    private FormatCatalog with(String text) throws IOException {
        Delivered.file(folder, "mine.yaml", text);
        return FormatCatalog.load(List.of(folder));
    }

    @Test
    void aDroppedFileIsInForceAndChangesTheDigest() throws IOException {
        FormatCatalog shipped = FormatCatalog.shipped();
        FormatCatalog more = with(GOOD);
        assertThat(more.find("mine")).isPresent();
        assertThat(more.formats()).hasSize(shipped.formats().size() + 1);
        assertThat(more.digest()).isNotEqualTo(shipped.digest()).hasSize(64);
        assertThat(shipped.digest()).isEqualTo(FormatCatalog.shipped().digest());
    }

    @Test
    void aDroppedFileReplacesTheShippedOneOfItsId() throws IOException {
        FormatCatalog catalog = with(GOOD.replace("id: mine", "id: kameng"));
        assertThat(catalog.formats()).hasSameSizeAs(FormatCatalog.shipped().formats());
        assertThat(catalog.find("kameng")).get().extracting(Format::title).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id: mine | id: Mine | :1: an id has small letters",
                "title: mine | titel: mine | title is missing",
                "title: mine | title: [a] | :2: a single value is expected",
                "title: mine | title: a: b | :2: not YAML",
                "id: mine | id: mine\\nid: mine | :2: the key id is written twice",
                "title: mine | title: mine\\nquotes: perhaps | :3: quotes is one of true, false",
                "title: mine | title: mine\\ndelimiter: ab | :3: delimiter is one character",
                "title: mine | title: mine\\nencoding: latin1 | :3: encoding is one of",
                "title: mine | title: mine\\ncolour: red | :3: unknown key colour",
                "kind: FUND | kind: FUNDS | :5: kind is one of",
                "amount: yuan | sum: yuan | unknown field sum",
                ", amount: yuan |  | the required field amount of FUND has no column",
                "amount: yuan | amount: {unit: fen} | field amount needs either from or constant",
                "amount: yuan | amount: {from: yuan, unit: jiao} | unit is one of yuan, fen",
                "booked_at: at | booked_at: {from: at, patterns: dd.MM} | has a pattern that is not understood",
                "booked_at: at | booked_at: {from: at, patterns: yyyy/MM/dd/HH:MM} | has a pattern that is not understood",
                "booked_at: at | booked_at: {from: at, patterns: yyyy-M'/'M} | has a pattern that is not understood",
                "booked_at: at | booked_at: {from: at, patterns: yyyy-MM-dd'T} | has a pattern that is not understood",
                "{constant: WECHAT} | {constant: PAYPAL} | field channel cannot be PAYPAL",
                "{constant: WECHAT} | {from: ch, words: {w: PAYPAL}} | field channel has no code PAYPAL",
                "title: mine | title: mine\\npurpose: evidence | evidence needs export",
                "title: mine | title: mine\\ntrailer: {header: a, row: b} | :3: a trailer has one of",
                "title: mine | title: mine\\ntrailer: {row: a, totals: [{name: b}]} | :3: a total either sums",
                "title: mine | title: mine\\ntrailer: {lines: [{pattern: a, totals: [{name: b, sum: c}]}]} | one group for each",
                "kind: FUND | kind: FUND\\n    when: {column: a} | :6: when names no value",
                "recognise: {columns: [no, at, yuan]} | recognise: yes | :3: keys and values are expected",
                "{columns: [no, at, yuan]} | {columns: []} | recognise needs either columns or whole-text",
                "{columns: [no, at, yuan]} | {columns: [no], first-line: '('} | first-line is not a regular expression",
                "{columns: [no, at, yuan]} | {columns: [no], preamble: 61} | :3: preamble is a whole number of at most 60: 61",
            })
    void aWrongFileIsRefusedWithItsLineAndTheReason(String right, String wrong, String sentence) {
        String text = GOOD.replace(right, wrong == null ? "" : wrong.replace("\\n", "\n"));
        assertThatRefused(() -> with(text)).hasMessageContaining("mine.yaml:").hasMessageContaining(sentence);
    }

    @Test
    void aFileThatIsNoListOfKeysIsRefused() {
        assertThatRefused(() -> with("mine")).hasMessageContaining("mine.yaml:1: the file is not a list of keys");
        assertThatRefused(() -> with("id: \u0001")).hasMessageContaining("mine.yaml:1: not YAML");
        assertThatRefused(() -> with(GOOD.substring(0, GOOD.indexOf("records"))))
                .hasMessageContaining("mine.yaml:1: a source needs records");
    }

    @Test
    void twoFilesOfOneIdAreRefused() throws IOException {
        Delivered.file(folder, "again.yaml", GOOD);
        assertThatRefused(() -> with(GOOD)).hasMessageContaining("mine.yaml:1: the id mine is already taken by ");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Files.write(folder.resolve("mine.yaml"), "title: 我的".getBytes(Charset.forName("GB18030")));
        assertThatRefused(() -> FormatCatalog.load(List.of(folder)))
                .hasMessageContaining("mine.yaml:1: the file is not UTF-8");
    }

    @Test
    void formatsAreFoundInsideAJarToo() throws Exception {
        Path jar = folder.resolve("readers.jar");
        jar(Path.of("target/classes"), jar);
        URL[] path = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry ->
                        !entry.toAbsolutePath().startsWith(Path.of("target").toAbsolutePath()))
                .map(FormatCatalogTest::url)
                .toArray(URL[]::new);
        URL[] all = Stream.concat(Stream.of(url(jar)), Stream.of(path)).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
            Object catalog = loader.loadClass(FormatCatalog.class.getName())
                    .getMethod("shipped")
                    .invoke(null);
            Object digest = catalog.getClass().getMethod("digest").invoke(catalog);
            assertThat(digest).isEqualTo(FormatCatalog.shipped().digest());
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void namesOfColumnsAreComparedWithoutWhatStandsAroundThem() {
        Map<String, String> names = Map.of("\ufeff`订单金额（元） \t", "订单金额(元)", " a ", "a", "\"b\"", "b");
        names.forEach((written, plain) -> assertThat(HeaderName.plain(written)).isEqualTo(plain));
    }
}
