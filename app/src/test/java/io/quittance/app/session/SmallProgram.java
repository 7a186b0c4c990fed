package io.quittance.app.session;

import io.quittance.app.settings.QuittanceSettings;
import io.quittance.schedules.NightlySchedule;
import io.quittance.schedules.ScheduledNights;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A program whose nights are only written down. The real one, which looks for its parts, does not find it. */
@EnableAutoConfiguration
@EnableConfigurationProperties(QuittanceSettings.class)
@Import(SmallProgram.Scheduling.class)
class SmallProgram {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Nights nights() {
        return new Nights();
    }

    @ConditionalOnProperty(SpringStartup.SERVING)
    @Import(NightlySchedule.class)
    static class Scheduling {}

    /** Nights that balance; the last one was three days ago. */
    static final class Nights implements ScheduledNights {

        private final LinkedBlockingQueue<LocalDate> run = new LinkedBlockingQueue<>();
        private volatile LocalDate lastBalanced =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(4);

        @Override
        public Optional<LocalDate> lastBalanced() {
            return Optional.of(lastBalanced);
        }

        @Override
        public boolean run(LocalDate night) {
            run.add(night);
            lastBalanced = night;
            return true;
        }

        LocalDate next() throws InterruptedException {
            return Objects.requireNonNull(run.poll(30, TimeUnit.SECONDS), "no night was run");
        }
    }
}
