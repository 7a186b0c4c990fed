package io.quittance.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.app.night.Progress;
import io.quittance.app.session.SmallProgram.Nights;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.KeyOfHome;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.words.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringStartupTests {

    @TempDir
    Path folder;

    private Home home = new Home(Path.of(""));

    @BeforeEach
    void aNewHome() {
        home = new Home(folder.resolve("home"));
    }

    @Test
    void aCommandFindsTheSchemaTheKeyAndTheSettings() throws Exception {
        Files.createDirectories(home.folder());
        Files.writeString(home.configuration(), "quittance:\n  lang: en\n  carry-forward-days: 3\n");
        try (Session session = start(Extent.COMMAND)) {
            QuittanceSettings settings = session.get(QuittanceSettings.class);
            assertThat(settings.lang()).isEqualTo(Lang.EN);
            assertThat(settings.carryForwardDays()).isEqualTo(3);
            assertThat(settings.maxRejectedRatio()).isEqualByComparingTo("0.01");
            assertThat(session.get(KeyOfHome.class).bytes()).hasSize(32);
            assertThat(ask(session, "SELECT count(*) FROM batch_job_instance")).isZero();
            assertThat(ask(session, "SELECT count(*) FROM qrtz_triggers")).isZero();
        } finally {
            Files.delete(home.configuration());
        }
    }

    @Test
    void whatACommandNamesGoesBeforeTheConfiguration() {
        try (Session session = start(Extent.COMMAND, Lang.EN)) {
            assertThat(session.get(QuittanceSettings.class).lang()).isEqualTo(Lang.EN);
        }
    }

    @Test
    void aServerSchedulesTheNightlyAuditAndCatchesUpInOrder() throws Exception {
        try (Session session = start(Extent.SERVER)) {
            Nights nights = session.get(Nights.class);
            LocalDate first = nights.next();
            assertThat(nights.next()).isEqualTo(first.plusDays(1));
            assertThat(ask(session, "SELECT count(*) FROM qrtz_cron_triggers WHERE cron_expression = '0 30 10 * * ?'"))
                    .isOne();
        }
    }

    @Test
    void anOlderProgramRefusesANewerSchema() throws SQLException {
        try (Session session = start(Extent.COMMAND)) {
            run(
                    session,
                    "INSERT INTO flyway_schema_history SELECT 900, '900', 'later', 'SQL', 'V900__later.sql', 1,"
                            + " installed_by, now(), 1, true FROM flyway_schema_history LIMIT 1");
        }
        assertThatThrownBy(() -> start(Extent.COMMAND)).hasRootCauseInstanceOf(FlywayValidateException.class);
    }

    private Session start(Extent extent) {
        return start(extent, null);
    }

    private Session start(Extent extent, @Nullable Lang lang) {
        return new SpringStartup(any -> SmallProgram.class, Map.of(), Progress.on(System.err, false))
                .start(extent, home, lang);
    }

    private static long ask(Session session, String sql) throws SQLException {
        try (Connection connection = session.get(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void run(Session session, String sql) throws SQLException {
        try (Connection connection = session.get(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
