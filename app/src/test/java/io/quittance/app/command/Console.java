package io.quittance.app.command;

import io.quittance.app.night.NightRequest;
import io.quittance.app.session.Session;
import io.quittance.app.session.Startup;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.settings.QuittanceSettings.Approval;
import io.quittance.app.settings.QuittanceSettings.Complaints;
import io.quittance.app.settings.QuittanceSettings.Refunds;
import io.quittance.app.words.Lang;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A person who types commands at a program without a database, and what the person sees. */
final class Console {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<Class<?>, Object> parts = new HashMap<>();
    final List<Startup.Extent> started = new ArrayList<>();
    final List<NightRequest> nights = new ArrayList<>();

    Console(Path folder) {
        parts.put(
                QuittanceSettings.class,
                new QuittanceSettings(
                        folder,
                        folder.resolve("inbox"),
                        folder.resolve("outbox"),
                        Lang.ZH,
                        1,
                        new BigDecimal("0.01"),
                        10,
                        DataSize.ofMegabytes(64),
                        List.of(),
                        null,
                        List.of(),
                        new Refunds(365, 365, Approval.FOUR_EYES, Map.of()),
                        new Complaints(200)));
    }

    /** Gives the program a part. */
    <T> Console with(Class<T> type, T part) {
        parts.put(type, part);
        return this;
    }

    int type(String... args) {
        Terminal terminal = new Terminal(stream(out), stream(err), Lang.ZH);
        return CommandTable.run(new Program(this::start, Map.of(), terminal), args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Session start(Startup.Extent extent, Home home, @Nullable Lang lang) {
        started.add(extent);
        return new Session() {
            @Override
            public <T> T get(Class<T> type) {
                return Objects.requireNonNull(type.cast(parts.get(type)), type.getName());
            }

            @Override
            public void awaitEnd() {
                // Ends at once.
            }

            @Override
            public void close() {
                // Nothing was started.
            }
        };
    }
}
