package io.quittance.readers.text;

import io.quittance.readers.container.Member;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.stream.LongStream;

/**
 * Where every so many lines of a text one begins, so that a line far down is found without reading all before it.
 *
 * <p>Lines end as {@link CellScanner} ends them, and are told from the bytes: no encoding but UTF-16 has a line end within
 * a character. A text in UTF-16 is known from its beginning only.
 */
public final class LineMarks {
    private static final int EVERY = 4096;
    private static final int BLOCK = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;

    private final TextEncoding encoding;
    private final long[] offsets;

    private LineMarks(TextEncoding encoding, long[] offsets) {
        this.encoding = encoding;
        this.offsets = offsets;
    }

    /**
     * Where a line begins.
     *
     * @param line from 1
     * @param offset in bytes, behind the byte order mark
     */
    public record Mark(int line, long offset) {}

    /**
     * Reads a text once.
     *
     * @param encoding of the whole text
     */
    public static LineMarks of(Member member, TextEncoding encoding) throws IOException {
        LongStream.Builder offsets = LongStream.builder().add(0);
        if (!encoding.charset().name().startsWith("UTF-16")) {
            mark(member, encoding, offsets);
        }
        return new LineMarks(encoding, offsets.build().toArray());
    }

    private static void mark(Member member, TextEncoding encoding, LongStream.Builder offsets) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = member.open()) {
            in.skipNBytes(encoding.markLength());
            long before = 0;
            int lines = 1;
            boolean ended = false;
            boolean halfEnded = false;
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                for (int i = 0; i < length; i++) {
                    if (ended && !(halfEnded && block[i] == '\n')) {
                        if (lines++ % EVERY == 0) {
                            offsets.add(before + i);
                        }
                        ended = false;
                    }
                    i = lineEnd(block, i, length);
                    if (i < length) {
                        ended = true;
                        halfEnded = block[i] == '\r';
                    }
                }
                before += length;
            }
        }
    }

    /** Eight bytes at a time as long as none of them ends a line. */
    private static int lineEnd(byte[] block, int from, int to) {
        int i = from;
        while (i + Long.BYTES <= to && !endsLine((long) LONGS.get(block, i))) {
            i += Long.BYTES;
        }
        while (i < to && block[i] != '\n' && block[i] != '\r') {
            i++;
        }
        return i;
    }

    private static boolean endsLine(long bytes) {
        return (zeros(bytes ^ '\n' * EACH) | zeros(bytes ^ '\r' * EACH)) != 0;
    }

    /** Not 0 if one of the bytes is 0. */
    private static long zeros(long bytes) {
        return (bytes - EACH) & ~bytes & (EACH << 7);
    }

    /** What {@link #writeTo} wrote. */
    public static LineMarks readFrom(DataInput in) throws IOException {
        TextEncoding encoding = new TextEncoding(Charset.forName(in.readUTF()), in.readInt());
        long[] offsets = new long[in.readInt()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = in.readLong();
        }
        return new LineMarks(encoding, offsets);
    }

    /** Writes them down. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeUTF(encoding.charset().name());
        out.writeInt(encoding.markLength());
        out.writeInt(offsets.length);
        for (long offset : offsets) {
            out.writeLong(offset);
        }
    }

    /** Of the whole text. */
    public TextEncoding encoding() {
        return encoding;
    }

    /** The last marked line that is not after a line. */
    public Mark before(int line) {
        int mark = Math.min((line - 1) / EVERY, offsets.length - 1);
        return new Mark(mark * EVERY + 1, offsets[mark]);
    }
}
