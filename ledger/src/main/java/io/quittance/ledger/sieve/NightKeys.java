package io.quittance.ledger.sieve;

import io.quittance.ledger.copy.Copy;
import io.quittance.ledger.copy.CopyBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The keys of balanced nights, as filters in the ledger, and the search of a new night's keys among them.
 *
 * <p>Goes through all filters side by side, part by part, with the keys of that part in ascending order: so the memory is
 * read in order, however many nights there are.
 */
final class NightKeys {
    private static final int FETCH = 16;

    private final DataSource source;

    NightKeys(DataSource source) {
        this.source = source;
    }

    /** Keeps the keys of a night. */
    void save(int night, KeyFilter keys) {
        new JdbcTemplate(source).update("delete from night_keys where night = ?", night);
        CopyBuffer rows = new CopyBuffer(1 << 16);
        for (int part = 0; part < KeyFilter.PARTS; part++) {
            byte[] bits = keys.part(part);
            rows.beginRow(3);
            rows.int4(night);
            rows.int2(part);
            rows.bytes(bits, 0, bits.length);
        }
        Copy.send(source, "night_keys (night, part, bits)", rows);
    }

    /** Which of the keys that the sieve asks for earlier nights may have: so many of each space at most. */
    Map<Space, Echoes> echoes(int night, Sieve sieve, int most) {
        Map<Space, Echoes> echoes = new EnumMap<>(Space.class);
        for (Space space : Space.values()) {
            echoes.put(space, new Echoes(most));
        }
        if (sieve.asksTooMuch()) {
            echoes.values().forEach(Echoes::giveUp);
            return echoes;
        }
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCH);
        Part part = new Part(sieve, echoes);
        jdbc.query(
                "select part, night, bits from night_keys where night < ? order by part, night",
                row -> {
                    part.search(row.getInt(1), row.getInt(2), row.getBytes(3));
                },
                night);
        return echoes;
    }

    /** The keys of one part, while the filters of all nights go by. */
    private static final class Part {
        private final Sieve sieve;
        private final Map<Space, Echoes> echoes;
        private final Map<Space, long[]> keys = new EnumMap<>(Space.class);
        private int part = -1;

        Part(Sieve sieve, Map<Space, Echoes> echoes) {
            this.sieve = sieve;
            this.echoes = echoes;
        }

        void search(int itsPart, int night, byte[] bits) {
            if (itsPart != part) {
                part = itsPart;
                for (Space space : Space.values()) {
                    keys.put(space, sieve.asked(space).sorted(part));
                }
            }
            ByteBuffer filter = ByteBuffer.wrap(bits).order(ByteOrder.LITTLE_ENDIAN);
            keys.forEach((space, asked) -> {
                Echoes found = Objects.requireNonNull(echoes.get(space));
                for (long key : asked) {
                    if (KeyFilter.mayHave(filter, key)) {
                        found.add(space.key(key), night);
                    }
                }
            });
        }
    }
}
