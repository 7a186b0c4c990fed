package io.quittance.ledger.sieve;

import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys of balanced nights, as filters in the ledger, and the search of a new night's keys among them.
 *
 * <p>A night has two filters, kept as parts 0 to 255 and 256 to 511. All nights are gone through side by side, part by
 * part, with the keys of that part in ascending order: so the memory is read in order, however many nights there are.
 */
final class NightKeys {
    private static final int LOOKUPS = KeyFilter.PARTS;
    private static final int AT_ONCE = 16;
    private static final int SHARE = 64;

    private final DataSource source;

    NightKeys(DataSource source) {
        this.source = source;
    }

    /** Keeps the keys of a night. */
    void save(int night, Sieve sieve) {
        new JdbcTemplate(source).update("delete from night_keys where night = ?", night);
        save(night, 0, sieve.keys());
        save(night, LOOKUPS, sieve.lookups());
    }

    private void save(int night, int first, KeyFilter keys) {
        CopyBuffer rows = new CopyBuffer(1 << 16);
        for (int part = 0; part < KeyFilter.PARTS; part++) {
            byte[] bits = keys.part(part);
            rows.beginRow(3);
            rows.int4(night);
            rows.int2(first + part);
            rows.bytes(bits, 0, bits.length);
        }
        Copy.send(source, "night_keys (night, part, bits)", rows);
    }

    /** Which of the keys that the sieve asks for earlier nights may have: so many of each space at most. */
    Map<Space, Echoes> echoes(int night, Sieve sieve, int most) {
        Map<Space, Echoes> echoes = none(most);
        if (sieve.asksTooMuch()) {
            echoes.values().forEach(Echoes::giveUp);
            return echoes;
        }
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Map<Space, Echoes>>> shares = new ArrayList<>();
            for (int from = 0; from < 2 * KeyFilter.PARTS; from += SHARE) {
                int first = from;
                shares.add(cores.submit(() -> share(night, sieve, most, first)));
            }
            for (Future<Map<Space, Echoes>> share : shares) {
                await(share)
                        .forEach((space, found) ->
                                Objects.requireNonNull(echoes.get(space)).addAll(found));
            }
            return echoes;
        } finally {
            cores.shutdownNow();
        }
    }

    private Map<Space, Echoes> share(int night, Sieve sieve, int most, int from) {
        Map<Space, Echoes> echoes = none(most);
        AskedPart asked = new AskedPart(sieve, echoes, from >= LOOKUPS);
        each(night, from, from + SHARE, asked::search);
        return echoes;
    }

    private static Map<Space, Echoes> none(int most) {
        Map<Space, Echoes> echoes = new EnumMap<>(Space.class);
        for (Space space : Space.values()) {
            echoes.put(space, new Echoes(most));
        }
        return echoes;
    }

    private static Map<Space, Echoes> await(Future<Map<Space, Echoes>> share) {
        try {
            return share.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted while it looked for earlier keys", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the keys of earlier nights could not be searched", e.getCause());
        }
    }

    /**
     * Hands on which earlier nights may have which hashes.
     *
     * @param pairs is told of some, then asked to send them, again and again: reading and writing take turns
     */
    void search(int night, Space space, long[] hashes, Pairs pairs) {
        long[] keys = KeyList.ascending(Arrays.stream(hashes).map(space::key).toArray());
        int first = space.isForLookup() ? LOOKUPS : 0;
        for (int part = 0; part < KeyFilter.PARTS; part += AT_ONCE) {
            each(night, first + part, first + part + AT_ONCE, (itsPart, itsNight, words) -> {
                int end = end(keys, itsPart);
                for (int i = start(keys, itsPart); i < end; i++) {
                    if (KeyFilter.mayHave(words, keys[i])) {
                        pairs.add(space.key(keys[i]), itsNight);
                    }
                }
            });
            pairs.send();
        }
    }

    private static int start(long[] keys, int part) {
        int found = Arrays.binarySearch(keys, (long) part << 56);
        return found < 0 ? -found - 1 : found;
    }

    private static int end(long[] keys, int part) {
        int found = Arrays.binarySearch(keys, (long) part << 56 | -1L >>> 8);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Reads the parts from one to below another, those of earlier nights. */
    private void each(int night, int from, int to, PartReader reader) {
        String query = "select part, night, bits from night_keys where night < %d and part >= %d and part < %d"
                .formatted(night, from, to);
        Copy.read(source, query + " order by part, night", row -> read(row, reader));
    }

    private static void read(DataInputStream row, PartReader reader) throws IOException {
        row.readInt();
        int part = row.readShort() % KeyFilter.PARTS;
        row.readInt();
        int night = row.readInt();
        byte[] bits = new byte[row.readInt()];
        row.readFully(bits);
        reader.read(part, night, KeyFilter.words(bits));
    }

    /** Takes hashes with a night that may have them. */
    interface Pairs {
        void add(long hash, int night);

        /** Until now nobody else could use the connection. */
        void send();
    }

    /** Takes a part of a night's filter. */
    private interface PartReader {
        void read(int part, int night, long[] words);
    }

    /** The keys of one part, while the filters of all nights go by. */
    private static final class AskedPart {
        private final Sieve sieve;
        private final Map<Space, Echoes> echoes;
        private final List<Space> spaces;
        private final Map<Space, long[]> keys = new EnumMap<>(Space.class);
        private int part = -1;

        AskedPart(Sieve sieve, Map<Space, Echoes> echoes, boolean lookups) {
            this.sieve = sieve;
            this.echoes = echoes;
            this.spaces = Arrays.stream(Space.values())
                    .filter(space -> space.isForLookup() == lookups)
                    .toList();
        }

        void search(int itsPart, int night, long[] words) {
            if (itsPart != part) {
                part = itsPart;
                spaces.forEach(space -> keys.put(space, sieve.asked(space).sorted(part)));
            }
            keys.forEach((space, asked) -> search(space, asked, night, words));
        }

        private void search(Space space, long[] asked, int night, long[] words) {
            Echoes found = Objects.requireNonNull(echoes.get(space));
            for (long key : asked) {
                if (KeyFilter.mayHave(words, key)) {
                    found.add(space.key(key), night);
                }
            }
        }
    }
}
