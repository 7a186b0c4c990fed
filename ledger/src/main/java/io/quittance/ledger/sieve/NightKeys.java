package io.quittance.ledger.sieve;

import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.pack.Shares;
import io.quittance.ledger.schema.KeyFilter;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys of balanced nights, as filters in the ledger, and the search of a new night's keys among them.
 *
 * <p>A night has two filters, kept as parts 0 to 255 and 256 to 511. A few parts are gone through at a time, with the keys
 * of those parts in ascending order, night by night as they lie on the disk: so memory and disk are read in order,
 * however many nights there are.
 */
final class NightKeys {
    private static final int LOOKUPS = KeyFilter.PARTS;
    private static final int SHARE = 8;
    private static final int SEND = 1 << 22;

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
            if (rows.size() > SEND) {
                Copy.send(source, "night_keys (night, part, bits)", rows);
            }
        }
        Copy.send(source, "night_keys (night, part, bits)", rows);
    }

    /** Which of the keys that the sieve asks for earlier nights may have: so many of each space at most. */
    Map<Space, Echoes> echoes(int night, Sieve sieve, int most) {
        Map<Space, Echoes> echoes = none(List.of(Space.values()), most);
        if (sieve.asksTooMuch()) {
            echoes.values().forEach(Echoes::giveUp);
        } else {
            search(
                    night,
                    0,
                    2 * KeyFilter.PARTS,
                    (space, part) -> sieve.asked(space).sorted(part),
                    echoes,
                    most);
        }
        return echoes;
    }

    /** Which earlier nights may have which hashes: so many at most. */
    Echoes search(int night, Space space, long[] hashes, int most) {
        long[] keys = KeyList.ascending(Arrays.stream(hashes).map(space::key).toArray());
        Map<Space, Echoes> echoes = none(List.of(space), most);
        int first = space.isForLookup() ? LOOKUPS : 0;
        search(
                night,
                first,
                first + KeyFilter.PARTS,
                (only, part) -> Arrays.copyOfRange(keys, start(keys, part), end(keys, part)),
                echoes,
                most);
        return Objects.requireNonNull(echoes.get(space));
    }

    /** Goes through the parts on every core, each over a connection of its own: what earlier nights have is committed. */
    private void search(int night, int from, int to, Asked asked, Map<Space, Echoes> echoes, int most) {
        List<Callable<Boolean>> shares = new ArrayList<>();
        for (int share = from; share < to; share += SHARE) {
            int first = share;
            shares.add(() -> {
                Map<Space, Echoes> found = none(echoes.keySet(), most);
                each(night, first, first + SHARE, new AskedParts(asked, found, first >= LOOKUPS)::search);
                synchronized (echoes) { // at once, for there may be millions
                    found.forEach((space, some) ->
                            Objects.requireNonNull(echoes.get(space)).addAll(some));
                }
                return true;
            });
        }
        Shares.each(shares.stream(), done -> {});
    }

    private static Map<Space, Echoes> none(Collection<Space> spaces, int most) {
        Map<Space, Echoes> echoes = new EnumMap<>(Space.class);
        spaces.forEach(space -> echoes.put(space, new Echoes(most)));
        return echoes;
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
        Copy.read(source, query + " order by night, part", row -> read(row, reader));
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

    /** The keys that are asked for, ascending, those of one part. */
    private interface Asked {
        long[] of(Space space, int part);
    }

    /** Takes a part of a night's filter. */
    private interface PartReader {
        void read(int part, int night, long[] words);
    }

    /** The keys of a few parts, while those of the filters of all nights go by. */
    private static final class AskedParts {
        private final Asked asked;
        private final Map<Space, Echoes> echoes;
        private final List<Space> spaces;
        private final Map<Integer, Map<Space, long[]>> keys = new HashMap<>();

        AskedParts(Asked asked, Map<Space, Echoes> echoes, boolean lookups) {
            this.asked = asked;
            this.echoes = echoes;
            this.spaces = echoes.keySet().stream()
                    .filter(space -> space.isForLookup() == lookups)
                    .toList();
        }

        void search(int part, int night, long[] words) {
            keys.computeIfAbsent(part, this::of).forEach((space, ofPart) -> search(space, ofPart, night, words));
        }

        private Map<Space, long[]> of(int part) {
            Map<Space, long[]> ofPart = new EnumMap<>(Space.class);
            spaces.forEach(space -> ofPart.put(space, asked.of(space, part)));
            return ofPart;
        }

        private void search(Space space, long[] ofPart, int night, long[] words) {
            Echoes found = Objects.requireNonNull(echoes.get(space));
            for (long key : ofPart) {
                if (KeyFilter.mayHave(words, key)) {
                    found.add(space.key(key), night);
                }
            }
        }
    }
}
