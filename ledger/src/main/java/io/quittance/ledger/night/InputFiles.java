package io.quittance.ledger.night;

import io.quittance.domain.quarantine.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that nights were given. */
public final class InputFiles {
    private final JdbcClient jdbc;

    /** Over a ledger. */
    public InputFiles(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /**
     * What balanced nights have taken in of files with these digests: a digest for a plain file, digest and member for a
     * member of an archive ({@link #key}).
     */
    public Set<String> ingested(Collection<String> sha256s) {
        return new HashSet<>(jdbc.sql("select sha256, path from input_file join night using (night)"
                        + " where status = 'ACCEPTED' and state = 'BALANCED' and sha256 = any(?)")
                .param(sha256s.toArray(String[]::new))
                .query((row, index) -> key(row.getString("sha256"), row.getString("path")))
                .list());
    }

    /** What tells one delivered content from another: the digest, and for a member of an archive its name in it. */
    public static String key(String sha256, String path) {
        int member = path.indexOf('!');
        return member < 0 ? sha256 : sha256 + path.substring(member);
    }

    /** Formats of the files that the balanced nights of a date have taken in. */
    public Set<String> formatsTakenIn(LocalDate businessDate) {
        return new HashSet<>(jdbc.sql("select distinct format from input_file join night using (night)"
                        + " where status = 'ACCEPTED' and state = 'BALANCED' and business_date = ?")
                .param(businessDate)
                .query(String.class)
                .list());
    }

    /** Formats of the files of these digests that balanced nights have taken in and that had no row: one empty day is like another. */
    public Set<String> formatsOfEmptyDays(Collection<String> sha256s) {
        return new HashSet<>(jdbc.sql("select distinct format from input_file join night using (night)"
                        + " where status = 'ACCEPTED' and state = 'BALANCED' and rows_read = 0 and sha256 = any(?)")
                .param(sha256s.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The files of a night, in the order of their numbers. */
    public List<InputFile> of(int night) {
        return jdbc.sql("select * from input_file where night = ? order by file")
                .param(night)
                .query(InputFiles::file)
                .list();
    }

    /** One file by its number. */
    public InputFile get(int file) {
        return jdbc.sql("select * from input_file where file = ?")
                .param(file)
                .query(InputFiles::file)
                .single();
    }

    /** Business date of the night that a file was given to. */
    public LocalDate takenIn(int file) {
        return jdbc.sql("select business_date from input_file join night using (night) where file = ?")
                .param(file)
                .query(LocalDate.class)
                .single();
    }

    /** Registers a file; to be called in the order of paths. */
    public int register(
            int night,
            String path,
            String sha256,
            long bytes,
            String format,
            InputFile.Status status,
            @Nullable Reason hold) {
        Reason sentence = orNone(hold);
        return jdbc.sql(
                        "insert into input_file (night, path, sha256, bytes, format, status, hold_code, hold_zh, hold_en)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning file")
                .params(
                        night,
                        path,
                        sha256,
                        bytes,
                        format,
                        status.name(),
                        sentence.code(),
                        sentence.zh(),
                        sentence.en())
                .query(Integer.class)
                .single();
    }

    /** Where the reading of a file goes on; empty at its beginning. */
    public Optional<String> position(int file) {
        return jdbc.sql("select position from input_file where file = ? and position is not null")
                .param(file)
                .query(String.class)
                .optional();
    }

    /**
     * Records how far it was read; to be called in the transaction that stores the rows.
     *
     * @param from where the reading began, as {@link #position} said it
     * @throws IllegalStateException if somebody else has read on from there
     */
    public void reached(int file, @Nullable String from, String position) {
        int moved = jdbc.sql("update input_file set position = ? where file = ? and position is not distinct from ?")
                .param(position)
                .param(file)
                .param(from)
                .update();
        if (moved == 0) {
            throw new IllegalStateException("another program has read on in file " + file);
        }
    }

    /** Records how the reading of a file ended: taken in, or held with the reason. */
    public void finish(
            int file, long rowsRead, long accepted, long rejected, long trailer, String totals, @Nullable Reason hold) {
        Reason sentence = orNone(hold);
        jdbc.sql(
                        "update input_file set status = ?, rows_read = ?, accepted = ?, quarantined = ?, trailer = ?, totals = ?,"
                                + " hold_code = ?, hold_zh = ?, hold_en = ? where file = ?")
                .params(
                        hold == null ? "ACCEPTED" : "HELD",
                        rowsRead,
                        accepted,
                        rejected,
                        trailer,
                        totals,
                        sentence.code(),
                        sentence.zh(),
                        sentence.en(),
                        file)
                .update();
    }

    /** Moves rows of a file from accepted to repeats and to quarantined. */
    public void reassign(int file, long repeats, long conflicts) {
        jdbc.sql("update input_file set accepted = accepted - ?, repeats = repeats + ?, quarantined = quarantined + ?"
                        + " where file = ?")
                .params(repeats + conflicts, repeats, conflicts, file)
                .update();
    }

    private static Reason orNone(@Nullable Reason hold) {
        return hold == null ? new Reason("", "", "") : hold;
    }

    private static InputFile file(ResultSet row, int index) throws SQLException {
        String hold = row.getString("hold_code");
        return new InputFile(
                row.getInt("file"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("format"),
                InputFile.Status.valueOf(row.getString("status")),
                row.getLong("rows_read"),
                row.getLong("accepted"),
                row.getLong("repeats"),
                row.getLong("quarantined"),
                row.getLong("trailer"),
                row.getString("totals"),
                hold.isEmpty() ? null : new Reason(hold, row.getString("hold_zh"), row.getString("hold_en")));
    }
}
