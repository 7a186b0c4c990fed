package io.quittance.writers.outbox;

import io.quittance.domain.money.Fen;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a night. It is written into a hidden folder beside its final place and becomes visible whole, by one
 * rename: {@link #stage}, files, {@link #seal}, {@link #readBack}, {@link #publish}.
 *
 * <p>Closing an outbox that was not published removes it. One writer at a time; not thread-safe.
 */
public final class Outbox implements Closeable {
    /** The file that alone may differ between two runs of a night. */
    public static final String MANIFEST = "manifest.json";

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");
    private static final Pattern PATH = Pattern.compile("[^/\\\\]+(/[^/\\\\]+)*");

    private final Path outDir;
    private final Path staging;
    private final Path target;
    private final SortedMap<String, CsvFile> tables = new TreeMap<>();
    private final SortedMap<String, StagedFile> open = new TreeMap<>();
    private final SortedMap<String, WrittenFile> written = new TreeMap<>();
    private Stage stage = Stage.WRITING;

    private enum Stage {
        WRITING,
        SEALED,
        READ_BACK,
        GONE
    }

    private Outbox(Path outDir, Path staging, Path target) {
        this.outDir = outDir;
        this.staging = staging;
        this.target = target;
    }

    /**
     * A new, empty outbox; what a killed run of the same night has left behind is removed.
     *
     * @param name of the final folder in {@code outDir}, such as {@code 2026-11-20} or {@code 2026-11-20-2}
     */
    public static Outbox stage(Path outDir, String name) throws OutboxException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a night: " + name);
        }
        String hidden = "." + name + ".staging";
        Path staging = own(outDir, hidden);
        try {
            Files.createDirectories(outDir);
            Folders.deleteAll(outDir, hidden);
            Files.createDirectory(staging);
        } catch (IOException e) {
            throw OutboxException.writing(staging, e);
        }
        return new Outbox(outDir, staging, outDir.resolve(name));
    }

    /** No other run writes there, so that none that goes on without its lock can publish what another is writing. */
    private static Path own(Path outDir, String hidden) {
        return outDir.resolve(hidden + "-" + UUID.randomUUID());
    }

    /** A new comma-separated file; part of the outbox once it is closed. */
    public CsvFile csv(String path, CsvShape shape) throws IOException {
        StagedFile file = create(path);
        if (shape.confidential()) {
            onlyForOwner(staging.resolve(path));
        }
        CsvFile table = new CsvFile(shape, new OnClose(file, () -> finishTable(path, file, shape)));
        tables.put(path, table);
        return table;
    }

    /** A new file of any other kind; part of the outbox once it is closed. */
    public OutputStream bytes(String path) throws OutboxException {
        StagedFile file = create(path);
        return new OnClose(file, () -> finish(path, file, null, 0, Fen.ZERO));
    }

    /** Rows and money of every comma-separated file so far, closed or not, by path. */
    public SortedMap<String, FileTotal> totals() {
        SortedMap<String, FileTotal> totals = new TreeMap<>();
        tables.forEach((path, table) -> totals.put(path, new FileTotal(table.rows(), table.total())));
        return totals;
    }

    /** Every closed file, by path. */
    public List<WrittenFile> files() {
        return List.copyOf(written.values());
    }

    /** Writes the manifest, after which nothing can be added. */
    public void seal(Manifest manifest) throws OutboxException {
        seal(manifest::json);
    }

    /** Writes what some files say of themselves, after which nothing can be added. */
    public void seal(Function<List<WrittenFile>, String> manifest) throws OutboxException {
        require(Stage.WRITING);
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open.keySet());
        }
        byte[] text = manifest.apply(files()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = bytes(MANIFEST)) {
            out.write(text);
        } catch (IOException e) {
            throw OutboxException.writing(staging.resolve(MANIFEST), e);
        }
        stage = Stage.SEALED;
    }

    /** Reads every file again and compares its rows, total and digest with what was written. */
    public void readBack() throws OutboxException {
        require(Stage.SEALED);
        try {
            ReadBack.compare(staging, files());
        } catch (IOException e) {
            throw OutboxException.writing(staging, e);
        }
        stage = Stage.READ_BACK;
    }

    /** Takes everybody's right to write the files away; the folder stays its owner's. */
    public void makeReadOnly() throws OutboxException {
        require(Stage.READ_BACK);
        try {
            Folders.makeReadOnly(staging);
        } catch (IOException e) {
            throw OutboxException.writing(staging, e);
        }
    }

    /**
     * Makes the folder visible. A folder that is there already with the same content is left as it is.
     *
     * @throws OutboxException if it is there with other content
     */
    public Publication publish() throws OutboxException {
        require(Stage.READ_BACK);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                requireSameContent();
                discard();
                return Publication.ALREADY_THERE;
            }
            Folders.sync(staging);
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
            stage = Stage.GONE;
            Folders.syncOne(outDir);
            return Publication.PUBLISHED;
        } catch (IOException e) {
            throw OutboxException.writing(target, e);
        }
    }

    /** Where it lies until it is published or discarded. */
    public Path staged() {
        return staging;
    }

    /** Where the night will be seen. */
    public Path target() {
        return target;
    }

    /** Removes everything that was written. */
    public void discard() throws OutboxException {
        if (stage == Stage.GONE) {
            return;
        }
        stage = Stage.GONE;
        try {
            for (StagedFile file : open.values()) {
                file.abandon();
            }
            Folders.delete(staging);
        } catch (IOException e) {
            throw OutboxException.writing(staging, e);
        }
    }

    /** As {@link #discard}. */
    @Override
    public void close() throws OutboxException {
        discard();
    }

    private StagedFile create(String path) throws OutboxException {
        require(Stage.WRITING);
        if (!PATH.matcher(path).matches() || List.of(path.split("/", -1)).contains("..")) {
            throw new IllegalArgumentException("not a path in an outbox: " + path);
        }
        Path file = staging.resolve(path);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw OutboxException.writing(file, e);
        }
        StagedFile staged = new StagedFile(file);
        open.put(path, staged);
        return staged;
    }

    private void finishTable(String path, StagedFile file, CsvShape shape) {
        CsvFile table = tables.get(path);
        finish(path, file, shape, table == null ? 0 : table.rows(), table == null ? Fen.ZERO : table.total());
    }

    private void finish(String path, StagedFile file, @Nullable CsvShape shape, long rows, Fen total) {
        open.remove(path);
        written.put(path, new WrittenFile(path, file.sha256(), file.bytes(), shape, rows, total));
    }

    private void requireSameContent() throws IOException {
        SortedMap<String, Path> ours = Folders.files(staging);
        SortedMap<String, Path> theirs = Folders.files(target);
        List<String> names = new ArrayList<>(ours.keySet());
        theirs.keySet().stream().filter(name -> !ours.containsKey(name)).forEach(names::add);
        for (String name : names) {
            Path our = ours.get(name);
            Path their = theirs.get(name);
            boolean same = our != null && their != null && (name.equals(MANIFEST) || Files.mismatch(our, their) < 0);
            if (!same) {
                throw OutboxException.alreadyDifferent(target, name);
            }
        }
    }

    private void require(Stage expected) {
        if (stage != expected) {
            throw new IllegalStateException("the outbox is " + stage + ", not " + expected);
        }
    }

    private static void onlyForOwner(Path file) throws OutboxException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw OutboxException.writing(file, e);
        }
    }

    /** Tells the outbox when a file has been closed. */
    private static final class OnClose extends FilterOutputStream {
        private final Runnable closed;
        private boolean told;

        OnClose(StagedFile file, Runnable closed) {
            super(file);
            this.closed = closed;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            if (!told) {
                told = true;
                closed.run();
            }
        }
    }
}
