package io.quittance.ledger.sieve;

import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.sieve.KeptSieve.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sieve of one night, and its packs: fed while its rows are loaded. A run that goes on with a killed one takes over
 * what that one kept, or reads the rows that it loaded; where a file was held, all rows are read again.
 */
public final class NightSieve {
    private static final int BYTES_A_ROW = 80;
    private static final int WORTH_KEEPING = 1 << 21;
    private static final long LEAST_ROWS = 100_000;
    /** However large the files are, a sieve takes no more than most of what Java may have off its heap. */
    private static final int MEMORY_A_ROW = 13;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final int night;
    private final Map<Integer, SieveFeed> feeds = new ConcurrentHashMap<>();
    private final boolean first;
    private final int most;
    private final KeptSieve file;
    private final Path folder;
    private Sieve sieve;
    private LoadedPacks packs;
    private EarlierRun earlier = EarlierRun.none();
    private Map<Space, Echoes> echoes = Map.of();
    private boolean whole;
    private boolean kept;
    private boolean hasKeys = true;

    /**
     * For one night.
     *
     * @param first whether no night was before
     * @param bytes of its files: an estimate of what will come
     * @param folder where it may be kept until the night is over, and keys that find no room in memory
     */
    public NightSieve(DataSource source, int night, boolean first, long bytes, Path folder) {
        this(source, night, first, bytes, folder, WORTH_KEEPING);
    }

    /**
     * For one night.
     *
     * @param most how many doubts of one sort are kept; where there are more, the ledger is asked instead
     */
    public NightSieve(DataSource source, int night, boolean first, long bytes, Path folder, int most) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.night = night;
        this.first = first;
        this.most = most;
        this.folder = folder;
        this.file = new KeptSieve(night, folder);
        this.packs = new LoadedPacks(night, folder);
        this.sieve = sieve(bytes / BYTES_A_ROW);
    }

    private Sieve sieve(long rows) {
        long affordable = (Runtime.getRuntime().maxMemory() - (first ? 0 : Sieve.ASKED_MOST)) / MEMORY_A_ROW;
        return new Sieve(Math.max(LEAST_ROWS, Math.min(affordable, rows)), first, most, folder);
    }

    /** Begins to read what a run that was killed has loaded, beside the rows that come: before the first of them. */
    public void catchUp() {
        if (noted() == null) {
            earlier = EarlierRun.of(new LoadedRows(source, night, packs), sieve);
        }
    }

    /** Takes the rows of one file. */
    public SieveFeed feed(int number) {
        return feeds.computeIfAbsent(number, of -> new SieveFeed(sieve, packs));
    }

    /** Makes every row with a reference worth a look: a row that shared it was taken out or superseded. */
    public void doubt(long reference) {
        whole().doubt(reference);
        kept = false;
    }

    /**
     * Keeps what it says for a run that may have to go on with this one: after the last row, and once more in the same
     * transaction when rows were taken out or superseded.
     *
     * @throws IOException if there is no room for it, which costs time after a kill and nothing else
     */
    public void keep() throws IOException {
        whole();
        if (!kept) {
            note(null);
            note(file.keep(new Kept(sieve, echoes, packs)));
            kept = true;
        }
    }

    /** Keeps the night's keys for later nights, and nothing else any more. After a kill they are read for it once more. */
    public void save() throws IOException {
        Sieve said = whole();
        new NightKeys(source).save(night, hasKeys ? said : fromTheLedger(stored()));
        note(null);
        file.forget();
        packs.forget();
    }

    private void note(@Nullable String name) {
        jdbc.update("update night set sieve = ? where night = ?", name, night);
    }

    /** After the last row. */
    Sieve whole() {
        if (!whole) {
            Optional<Kept> before = before();
            if (before.isPresent()) {
                sieve = before.get().sieve();
                echoes = before.get().echoes();
                packs = before.get().packs();
                kept = true;
                hasKeys = false;
            } else {
                complete();
                echoes = new NightKeys(source).echoes(night, sieve, most);
            }
            whole = true;
        }
        return sieve;
    }

    /** Which of tonight's keys earlier nights may have. */
    Echoes echoes(Space space) {
        whole();
        return Objects.requireNonNull(echoes.get(space));
    }

    /** The night's packs, once all are loaded. */
    public LoadedPacks packs() {
        whole();
        return packs;
    }

    int night() {
        return night;
    }

    /** What a run that was killed kept after its last row; there is none as long as rows are missing. */
    private Optional<Kept> before() {
        String name = noted();
        return name == null ? Optional.empty() : file.take(name, first, most);
    }

    private @Nullable String noted() {
        return jdbc.queryForObject("select sieve from night where night = ?", String.class, night);
    }

    /** Adds what an earlier run loaded; makes the sieve anew if it would then have other rows than the ledger. */
    private void complete() {
        feeds.values().forEach(SieveFeed::flush);
        Map<Integer, Long> stored = stored();
        long known = fed() + earlier.rows();
        boolean complete =
                known > 0 && !isFedWithOthersThan(stored) && known + others(missing(stored)) == total(stored);
        if (complete) {
            sieve.finish();
        } else {
            packs.startAgain();
            sieve = fromTheLedger(stored);
        }
        packs.complete();
    }

    /** Passes the rest of what an earlier run loaded on to the sieve, and returns how many rows that is. */
    private long others(Map<Integer, Integer> missing) {
        LoadedRows loaded = new LoadedRows(source, night, packs);
        return loaded.packed(sieve, earlier.without(missing)) + loaded.unpacked(sieve, missing);
    }

    private Sieve fromTheLedger(Map<Integer, Long> stored) {
        Sieve anew = sieve(total(stored));
        Map<Integer, Integer> all = new TreeMap<>();
        stored.keySet().forEach(of -> all.put(of, Integer.MAX_VALUE));
        new LoadedRows(source, night, packs).pass(anew, all);
        anew.finish();
        return anew;
    }

    private boolean isFedWithOthersThan(Map<Integer, Long> stored) {
        return feeds.entrySet().stream()
                .anyMatch(feed -> feed.getValue().rows() > stored.getOrDefault(feed.getKey(), 0L));
    }

    /** Before which line of each file the rows are that were not fed. */
    private Map<Integer, Integer> missing(Map<Integer, Long> stored) {
        Map<Integer, Integer> missing = new TreeMap<>();
        stored.forEach((of, rows) -> {
            SieveFeed feed = feeds.get(of);
            if (feed == null || feed.rows() == 0) {
                missing.put(of, Integer.MAX_VALUE);
            } else if (feed.rows() < rows) {
                missing.put(of, feed.firstLine());
            }
        });
        return missing;
    }

    private long fed() {
        return feeds.values().stream().mapToLong(SieveFeed::rows).sum();
    }

    private static long total(Map<Integer, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows by file. */
    private Map<Integer, Long> stored() {
        Map<Integer, Long> stored = new HashMap<>();
        jdbc.query(
                "select file, accepted from input_file where night = ? and status = 'ACCEPTED' and accepted > 0",
                row -> {
                    stored.put(row.getInt(1), row.getLong(2));
                },
                night);
        return stored;
    }
}
