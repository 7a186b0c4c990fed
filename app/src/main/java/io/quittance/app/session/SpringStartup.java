package io.quittance.app.session;

import io.quittance.app.night.Progress;
import io.quittance.app.postgres.Database;
import io.quittance.app.settings.Home;
import io.quittance.app.settings.KeyOfHome;
import io.quittance.app.settings.UnknownKeys;
import io.quittance.app.words.Lang;
import io.quittance.ledger.secret.AccountKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the database and then the application context; an interrupt from outside closes both in turn. */
public final class SpringStartup implements Startup {

    /** Set for the program that serves, so that only it schedules. */
    public static final String SERVING = "quittance.serving";

    private final Function<Extent, Class<?>> sources;
    private final Map<String, String> environment;
    private final Progress progress;

    /** @param sources what the application context of each extent is made from */
    public SpringStartup(Function<Extent, Class<?>> sources, Map<String, String> environment, Progress progress) {
        this.sources = sources;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    @Override
    public Session start(Extent extent, Home home, @Nullable Lang lang) {
        home.prepared();
        System.setProperty("quittance.log", home.log().toString());
        return new Starting(extent, home, lang).session();
    }

    private static Map<String, Object> properties(
            Extent extent, Home home, @Nullable Lang lang, @Nullable Database database) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("quittance.home", home.folder().toString());
        properties.put(SERVING, extent == Extent.SERVER);
        if (lang != null) {
            properties.put("quittance.lang", lang.name());
        }
        properties.put("spring.config.additional-location", "optional:file:" + home.configuration());
        if (database != null) {
            properties.put("spring.datasource.url", database.url());
            properties.put("spring.datasource.username", database.user());
            properties.put("spring.datasource.password", database.password());
        }
        if (extent != Extent.SERVER) {
            properties.put(
                    "spring.autoconfigure.exclude",
                    "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration");
        }
        return properties;
    }

    private ConfigurableApplicationContext run(
            Extent extent, Home home, @Nullable Lang lang, @Nullable Database database) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("quittance", properties(extent, home, lang, database)));
        SpringApplication application = new SpringApplication(sources.apply(extent));
        application.setEnvironment(settings);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        if (extent != Extent.SERVER) {
            application.setWebApplicationType(WebApplicationType.NONE);
        }
        KeyOfHome key = database == null ? null : KeyOfHome.of(home, environment);
        ApplicationContextInitializer<ConfigurableApplicationContext> parts = context -> {
            context.getBeanFactory().registerSingleton("home", home);
            if (key != null) {
                context.getBeanFactory().registerSingleton("keyOfHome", key);
                context.getBeanFactory().registerSingleton("accountKey", new AccountKey(key.bytes()));
            }
            context.getBeanFactory().registerSingleton("progress", progress);
        };
        application.addInitializers(
                context -> UnknownKeys.refuse(ConfigurationPropertySources.get(context.getEnvironment())), parts);
        return application.run();
    }

    /**
     * One start. The hook for Ctrl-C waits until the start is over, so that nothing that was started is left behind.
     */
    private final class Starting {

        private final Extent extent;
        private final Home home;
        private final @Nullable Lang lang;
        private final Thread hook = new Thread(this::close, "quittance-end");
        private @Nullable Session session;

        Starting(Extent extent, Home home, @Nullable Lang lang) {
            this.extent = extent;
            this.home = home;
            this.lang = lang;
        }

        synchronized Session session() {
            Runtime.getRuntime().addShutdownHook(hook);
            Database database = extent == Extent.CONFIGURATION ? null : Database.open(environment, home.folder());
            try {
                Session started = new SpringSession(run(extent, home, lang, database), database, this::forget);
                session = started;
                return started;
            } catch (RuntimeException e) {
                if (database != null) {
                    database.close();
                }
                throw e;
            }
        }

        private synchronized void close() {
            if (session != null) {
                session.close();
            }
        }

        /** Else Java would keep all that was started as long as it runs. */
        private void forget() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                LoggerFactory.getLogger(SpringStartup.class).debug("The hook runs already", shuttingDown);
            }
        }
    }
}
