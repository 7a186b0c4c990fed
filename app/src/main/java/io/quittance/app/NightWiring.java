package io.quittance.app;

import io.quittance.app.night.NightRequest;
import io.quittance.app.night.NightRunner;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.settings.Release;
import io.quittance.app.words.StoppedException;
import io.quittance.jobs.night.NightSettings;
import io.quittance.jobs.night.Nightly;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.schedules.ScheduledNights;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the night's job together with the database and the settings, for commands and for the scheduler. */
@Configuration(proxyBeanMethods = false)
class NightWiring {
    private static final Logger LOG = LoggerFactory.getLogger(NightWiring.class);

    @Bean
    NightSettings nightSettings(QuittanceSettings settings, Home home) {
        return new NightSettings(
                home.folder(),
                home.folder().resolve("archive"),
                home.folder().resolve("work"),
                settings.packFrom().toBytes(),
                settings.carryForwardDays(),
                settings.refunds().wechatDays(),
                settings.refunds().alipayDays(),
                settings.refunds().approval() == QuittanceSettings.Approval.FOUR_EYES,
                settings.complaints().dossiersPerNight(),
                settings.expectedFormats(),
                Release.text());
    }

    @Bean
    Nightly nightly(
            DataSource source,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            AccountKey key,
            NightSettings nights) {
        return new Nightly(source, repository, operator, transactions, key, nights);
    }

    @Bean
    ScheduledNights scheduledNights(Nightly nightly, NightRunner runner, QuittanceSettings settings) {
        return new ScheduledNights() {
            @Override
            public Optional<LocalDate> lastBalanced() {
                return nightly.lastBalanced();
            }

            @Override
            public boolean run(LocalDate night) {
                return runScheduled(runner, settings, night);
            }
        };
    }

    private static boolean runScheduled(NightRunner runner, QuittanceSettings settings, LocalDate night) {
        try {
            var outcome = runner.run(new NightRequest(
                    night,
                    settings.inbox().toAbsolutePath().normalize(),
                    settings.out().toAbsolutePath().normalize(),
                    null,
                    null,
                    settings.lang(),
                    null));
            LOG.info("Night {} ended with {}:\n{}", night, outcome.exitCode(), outcome.summary());
            return outcome.balanced();
        } catch (StoppedException stopped) {
            LOG.error("Night {} stopped: {}", night, stopped.sentence().in(settings.lang()), stopped);
            return false;
        }
    }
}
