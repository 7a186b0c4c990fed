package io.quittance.readers.container;

import java.io.InputStream;
import java.util.function.Supplier;

/** A member whose bytes are made while they are read. */
public final class StreamedMember {
    private StreamedMember() {}

    /** A plain text of that name; every call of the supplier begins anew. */
    public static Member of(String name, Supplier<InputStream> bytes) {
        return new Member(name, false, null, Unpacking.DEFAULT, bytes::get);
    }
}
