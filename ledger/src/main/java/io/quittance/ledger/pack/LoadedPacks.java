package io.quittance.ledger.pack;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.schema.FactTable;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs of the night that is going on, once more in a file of this machine: the server takes longer to hand a page
 * over than it takes to look at its rows, and a night goes through them several times.
 *
 * <p>Stands for the ledger's packs only when it has all of them. It is not forced to the disk, and nothing is lost where
 * there is no room for it: the ledger is read instead. Thread-safe.
 */
public final class LoadedPacks {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedPacks.class);
    private static final String PREFIX = "packs-";
    private static final int PIECE = 1 << 22;

    private final int night;
    private final Path folder;
    private final Path file;
    private final Map<RecordKind, List<Piece>> pieces = new TreeMap<>();
    private @Nullable FileChannel channel;
    private long end;
    private boolean complete;
    private boolean failed;

    /**
     * Of a night, none yet.
     *
     * @param folder where the file may be until the night is over
     */
    public LoadedPacks(int night, Path folder) {
        this(night, folder, PREFIX + UUID.randomUUID());
    }

    private LoadedPacks(int night, Path folder, String name) {
        this.night = night;
        this.folder = folder;
        this.file = folder.resolve(name);
    }

    /** None of any night. */
    public static LoadedPacks none() {
        return new LoadedPacks(0, Path.of(""));
    }

    /** Some packs, one behind the other in the file. */
    record Piece(long start, int length, int sum) {}

    /** Takes rows of a file that are being stored. */
    void add(FactTable table, CopyBuffer packs) {
        add(table.kind(), packs.array(), CopyBuffer.begin(), packs.size() - CopyBuffer.begin());
    }

    /** Takes packs of a kind that are in the ledger. */
    public Again again(RecordKind kind) {
        return new Again(kind);
    }

    /** Packs that are taken once more. Not thread-safe. */
    public final class Again {
        private final RecordKind kind;
        private final ByteArrayOutputStream packs = new ByteArrayOutputStream();

        private Again(RecordKind kind) {
            this.kind = kind;
        }

        /** Takes the pack that a cursor is at. */
        public void take(PackCursor rows) {
            rows.tuples().copyTo(packs);
            if (packs.size() > PIECE) {
                end();
            }
        }

        /** Keeps what was taken. */
        public void end() {
            add(kind, packs.toByteArray(), 0, packs.size());
            packs.reset();
        }
    }

    private void add(RecordKind kind, byte[] packs, int from, int length) {
        if (length == 0) {
            return;
        }
        try {
            FileChannel to = channel();
            if (to != null) {
                write(to, ByteBuffer.wrap(packs, from, length), place(kind, sum(packs, from, length), length));
            }
        } catch (IOException e) {
            LOG.warn("The night's packs are not kept beside the ledger; reading them from there takes longer.", e);
            giveUp();
        }
    }

    private synchronized @Nullable FileChannel channel() throws IOException {
        if (channel == null && !failed) {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return failed ? null : channel;
    }

    private synchronized long place(RecordKind kind, int sum, int length) {
        Piece piece = new Piece(end, length, sum);
        pieces.computeIfAbsent(kind, none -> new ArrayList<>()).add(piece);
        end += length;
        return piece.start();
    }

    private static void write(FileChannel to, ByteBuffer bytes, long start) throws IOException {
        for (long at = start; bytes.hasRemaining(); ) {
            at += to.write(bytes, at);
        }
    }

    private synchronized void giveUp() {
        failed = true;
        complete = false;
    }

    /** Forgets all packs that were taken: others are. */
    public synchronized void startAgain() {
        pieces.clear();
        complete = false;
    }

    /** Says that they are all there is of the night in the ledger. */
    public synchronized void complete() {
        complete = !failed;
    }

    /** Whether they are all that the ledger has of a night. */
    public synchronized boolean areOf(int ofNight) {
        return complete && ofNight == night;
    }

    /** Pieces of a kind, in the order they came. */
    synchronized List<Piece> of(FactTable table) {
        return List.copyOf(pieces.getOrDefault(table.kind(), List.of()));
    }

    /** The packs of a piece. */
    PackTuples read(Piece piece) throws IOException {
        return new KeptPacks(bytes(piece));
    }

    private byte[] bytes(Piece piece) throws IOException {
        FileChannel from = Objects.requireNonNull(channel());
        ByteBuffer bytes = ByteBuffer.allocate(piece.length());
        while (bytes.hasRemaining()) {
            if (from.read(bytes, piece.start() + bytes.position()) < 0) {
                throw new IOException("the night's packs in " + file + " are shorter than they were written");
            }
        }
        return bytes.array();
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    /** Writes where they are, for {@link #read(DataInputStream, int, Path)}. */
    public synchronized void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.getFileName().toString());
        out.writeBoolean(complete && channel != null);
        out.writeLong(end);
        for (RecordKind kind : RecordKind.values()) {
            List<Piece> ofKind = pieces.getOrDefault(kind, List.of());
            out.writeInt(ofKind.size());
            for (Piece piece : ofKind) {
                out.writeLong(piece.start());
                out.writeInt(piece.length());
                out.writeInt(piece.sum());
            }
        }
    }

    /** What a run that was killed kept, if it is there as it was written; else they are not complete. */
    public static LoadedPacks read(DataInputStream in, int night, Path folder) throws IOException {
        LoadedPacks packs = new LoadedPacks(night, folder, in.readUTF());
        boolean complete = in.readBoolean();
        packs.end = in.readLong();
        for (RecordKind kind : RecordKind.values()) {
            int count = in.readInt();
            List<Piece> ofKind = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ofKind.add(new Piece(in.readLong(), in.readInt(), in.readInt()));
            }
            packs.pieces.put(kind, ofKind);
        }
        packs.complete = complete && Files.exists(packs.file) && packs.areAsWritten();
        return packs;
    }

    private boolean areAsWritten() {
        return pieces.values().stream().flatMap(List::stream).parallel().allMatch(this::isAsWritten);
    }

    private boolean isAsWritten(Piece piece) {
        try {
            return sum(bytes(piece), 0, piece.length()) == piece.sum();
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes them, and those of killed runs. */
    public synchronized void forget() throws IOException {
        giveUp();
        if (channel != null) {
            channel.close();
        }
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
                for (Path old : files) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }
}
