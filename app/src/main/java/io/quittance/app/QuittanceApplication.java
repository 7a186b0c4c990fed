package io.quittance.app;

import io.quittance.app.command.CommandTable;
import io.quittance.app.command.Program;
import io.quittance.app.command.Terminal;
import io.quittance.app.night.Progress;
import io.quittance.app.session.SpringStartup;
import io.quittance.app.session.Startup.Extent;
import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.words.Lang;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The whole program: everything that works on the database. */
@SpringBootApplication
@EnableConfigurationProperties(QuittanceSettings.class)
public class QuittanceApplication {

    /** The time zone of every business date and wall clock of the program. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** Runs one command line. What the program prints is UTF-8, whatever the machine's locale. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        Locale.setDefault(Locale.ROOT);
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Map<String, String> environment = System.getenv();
        SpringStartup startup = new SpringStartup(
                extent -> extent == Extent.CONFIGURATION ? ConfigurationDesks.class : QuittanceApplication.class,
                environment,
                Progress.on(err, isTerminal(2)));
        Program program = new Program(startup, environment, new Terminal(out, err, Lang.from(environment)));
        System.exit(CommandTable.run(program, args));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Java's console is there since release 22 even where nobody watches, so the descriptor itself is looked at. */
    private static boolean isTerminal(int descriptor) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
