package io.quittance.app.desk;

import io.quittance.app.desk.RepairedRows.Original;
import io.quittance.app.desk.RepairedRows.Row;
import io.quittance.app.night.NightOutcome;
import io.quittance.app.night.NightRequest;
import io.quittance.app.night.RepairRunner;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.RulesInForce;
import io.quittance.app.settings.Trees;
import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.jobs.inbox.Archive;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.report.RefusedRows;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.Member;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognition;
import io.quittance.readers.repair.RepairedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Makes files of the repaired rows, one for each original, and runs a night on them. */
@Component
final class NightReplayDesk implements ReplayDesk {
    private static final String FOLDER = "repaired/";
    private static final int DIGEST_SHOWN = 12;
    private static final Pattern REPAIRED = Pattern.compile("^" + FOLDER + "[0-9a-f]{" + DIGEST_SHOWN + "}/");

    private final DataSource source;
    private final RefusedRows refused;
    private final Archive archive;
    private final Path home;
    private final RulesInForce rules;
    private final RepairRunner runner;

    NightReplayDesk(DataSource source, AccountKey key, Home home, RulesInForce rules, RepairRunner runner) {
        this.source = source;
        this.refused = new RefusedRows(source, key);
        this.archive = new Archive(home.folder().resolve("archive"));
        this.home = home.folder();
        this.rules = rules;
        this.runner = runner;
    }

    @Override
    public NightOutcome replay(Path file, NightRequest like) {
        LocalDate date = new Nights(source)
                .lastBalanced()
                .orElseThrow(() -> StoppedException.wrongUsage("replay.no-night"))
                .businessDate();
        try {
            Path inbox = Files.createTempDirectory(home, "replay-");
            try {
                return replay(file, inbox, date, like);
            } finally {
                Trees.delete(inbox);
            }
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "disk.not-writable", home);
        }
    }

    private NightOutcome replay(Path file, Path inbox, LocalDate date, NightRequest like) throws IOException {
        Tally tally = new Tally();
        FormatCatalog formats = rules.formats(like.formatsDir());
        for (Map.Entry<Original, SortedMap<Integer, Row>> one :
                RepairedRows.read(file).files().entrySet()) {
            Original original = one.getKey();
            String path = path(original);
            Map<Integer, Set<String>> tried = refused.tried(List.of(original.path(), path), formats.digest());
            Map<Integer, String> delivered = refused.of(original.sha256(), original.path());
            SortedMap<Integer, String> repaired =
                    repaired(file, original, path, one.getValue(), delivered, tried, tally);
            if (!repaired.isEmpty()) {
                write(inbox.resolve(path), bytes(file, original, repaired, delivered, formats));
                tally.note(original, refused);
            }
        }
        if (tally.repaired == 0) {
            return new NightOutcome(
                    ExitCode.DONE,
                    Sentence.of("replay.nothing", tally.untouched, tally.replayed)
                            .in(like.lang()));
        }
        NightOutcome outcome = runner.runRepaired(new NightRequest(
                date, inbox, like.out(), like.policiesFile(), like.formatsDir(), like.lang(), like.disclosure()));
        String said = Sentence.of("replay.done", tally.repaired, tally.untouched, tally.replayed, date)
                .in(like.lang());
        return new NightOutcome(outcome.exitCode(), said + tally.ofHeld(like.lang()) + "\n" + outcome.summary());
    }

    /** The rows that say something which was never tried, or not with these formats. */
    private SortedMap<Integer, String> repaired(
            Path file,
            Original original,
            String path,
            SortedMap<Integer, Row> rows,
            Map<Integer, String> delivered,
            Map<Integer, Set<String>> tried,
            Tally tally) {
        Set<Integer> taken = refused.taken(path);
        SortedMap<Integer, String> repaired = new TreeMap<>();
        rows.forEach((line, row) -> {
            String raw = row.raw();
            if (!delivered.containsKey(line)) {
                throw StoppedException.wrongUsage(
                        "replay.unknown", file.getFileName(), row.at(), original.path(), line, original.sha256());
            }
            if (taken.contains(line)) {
                tally.replayed++;
            } else if (tried.getOrDefault(line, Set.of()).stream()
                    .map(RepairedRows::plain)
                    .anyMatch(raw::equals)) {
                tally.untouched++;
            } else if (raw.isBlank()) {
                throw StoppedException.wrongUsage("replay.empty", file.getFileName(), row.at());
            } else {
                tally.repaired++;
                repaired.put(line, raw);
            }
        });
        return repaired;
    }

    private byte[] bytes(
            Path file,
            Original original,
            SortedMap<Integer, String> rows,
            Map<Integer, String> delivered,
            FormatCatalog formats)
            throws IOException {
        Path archived = archive.at(original.sha256());
        if (!Files.exists(archived)) {
            throw StoppedException.wrongUsage("replay.gone", original.path(), original.sha256());
        }
        Member member = member(archived, original);
        try {
            return new RepairedFile(member, new Recognition(formats).recognise(member)).of(rows, delivered);
        } catch (IllegalArgumentException line) {
            throw StoppedException.wrongUsage(
                    "replay.lines", file.getFileName(), original.path(), String.valueOf(line.getMessage()));
        }
    }

    /** The file itself, or that of an archive; names of files may have a {@code !} as well. */
    private static Member member(Path archived, Original original) throws IOException {
        String path = original.path();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('!', end - 1)) {
            for (Member member : new Containers().members(archived, path.substring(0, end))) {
                if (member.name().equals(path)) {
                    return member;
                }
            }
        }
        throw StoppedException.wrongUsage("replay.gone", path, original.sha256());
    }

    /**
     * Where the repaired rows of a file are said to be from; those of a repaired file, from the same once more. Whoever
     * delivers names files, so that no step of it may lead out of the folder.
     */
    private static String path(Original original) {
        String name = original.path().replace('!', '/').replaceAll("(^|/)\\.+", "$1_");
        if (REPAIRED.matcher(name).find()) {
            return DiskPath.of(name);
        }
        String digest = original.sha256()
                .substring(0, Math.min(DIGEST_SHOWN, original.sha256().length()));
        return DiskPath.of(FOLDER + digest + "/" + name);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
    }

    /** How many rows went which way. */
    private static final class Tally {
        private int repaired;
        private int untouched;
        private int replayed;
        private final List<String> held = new ArrayList<>();

        void note(Original original, RefusedRows refused) {
            if (refused.isHeld(original.sha256(), original.path())) {
                held.add(original.path());
            }
        }

        /** Of files that stay held, whose other rows nobody has. */
        String ofHeld(Lang lang) {
            StringBuilder said = new StringBuilder();
            for (String path : held) {
                said.append('\n').append(Sentence.of("replay.of-held", path).in(lang));
            }
            return said.toString();
        }
    }
}
