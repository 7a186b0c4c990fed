package io.quittance.bench.floor;

import io.quittance.bench.contender.Place;
import io.quittance.bench.contender.SideBySide;
import io.quittance.bench.contender.Told;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Copies what a night has stored, as ready files, into empty logged tables without any index,
 * two at a time, and does nothing else. */
final class BareCopy {

    private static final int BUFFER = 1 << 20;

    private final Place place;
    private final StoredRows stored;

    private BareCopy(Place place) {
        this.place = place;
        this.stored = new StoredRows(place.data());
    }

    static void run(Place place) throws Exception {
        BareCopy bare = new BareCopy(place);
        bare.makeTables();
        Told.time("copy", () -> SideBySide.run(2, StoredRows.TABLES, bare::copy));
    }

    private void makeTables() throws SQLException, IOException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            for (String table : StoredRows.TABLES) {
                statement.execute(stored.create(table));
                if (table.endsWith("_pack")) {
                    statement.execute("alter table " + table + " alter column body set storage external");
                }
            }
        }
    }

    private void copy(String table) throws SQLException, IOException {
        try (Connection connection = place.connect();
                InputStream rows = Files.newInputStream(stored.rows(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format binary)", rows, BUFFER);
        }
    }
}
