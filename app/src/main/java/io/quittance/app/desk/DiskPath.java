package io.quittance.app.desk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Paths out of archives, whose names may be longer than a disk allows. */
final class DiskPath {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ENDING = 16;

    private DiskPath() {}

    /**
     * The path with every name short enough for a disk: of a longer one, its beginning, a digest of the whole and its
     * ending. The same path gives the same, and another path another.
     */
    static String of(String path) {
        return Arrays.stream(path.split("/", -1)).map(DiskPath::name).collect(Collectors.joining("/"));
    }

    private static String name(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_NAME) {
            return name;
        }
        String end = "~" + UUID.nameUUIDFromBytes(bytes) + ending(name);
        return beginning(name, LONGEST_NAME - end.getBytes(StandardCharsets.UTF_8).length) + end;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    }

    /** As many whole characters as so many bytes can hold. */
    private static String beginning(String name, int bytes) {
        CharBuffer characters = CharBuffer.wrap(name);
        StandardCharsets.UTF_8.newEncoder().encode(characters, ByteBuffer.allocate(bytes), true);
        return name.substring(0, characters.position());
    }
}
