package io.quittance.readers.text;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A member's characters, decoded strictly block by block. */
public final class CharBlocks implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final String name;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private boolean ended;

    /** Opens the member behind its byte order mark. */
    public CharBlocks(Member member, TextEncoding encoding) throws IOException {
        this(member, encoding, 0);
    }

    /**
     * Opens it further down.
     *
     * @param offset in bytes, behind the byte order mark, where a character begins
     */
    public CharBlocks(Member member, TextEncoding encoding, long offset) throws IOException {
        this.name = member.name();
        this.decoder = decoder(encoding.charset())
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.in = member.open();
        in.skipNBytes(encoding.markLength() + offset);
        bytes.limit(0);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? new Utf8Decoder() : charset.newDecoder();
    }

    /**
     * Reads at least one character unless the text has ended.
     *
     * @return how many were read, -1 at the end
     * @throws HeldFileException if the bytes are not of the encoding
     */
    public int read(char[] chars, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(chars, offset, length);
        while (out.position() == offset) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() || (ended && result.isUnderflow() && bytes.hasRemaining())) {
                throw new HeldFileException(HoldCode.UNDECODABLE.of(name));
            }
            if (result.isUnderflow() && !ended) {
                fill();
            }
        }
        return out.position() - offset;
    }

    /** Reads characters and forgets them. */
    public void skip(long count) throws IOException {
        char[] block = new char[BLOCK];
        long left = count;
        while (left > 0) {
            int read = read(block, 0, (int) Math.min(left, BLOCK));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
