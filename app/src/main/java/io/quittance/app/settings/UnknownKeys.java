package io.quittance.app.settings;

import io.quittance.schedules.ScheduleSettings;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/** Keys of {@code <home>/quittance.yml} that no setting has. Misspelt, a setting would silently keep its default. */
public final class UnknownKeys {

    /** Settings of the libraries, which somebody may have to reach. */
    private static final Set<String> FOREIGN = Set.of("spring", "logging");

    private UnknownKeys() {}

    /**
     * Refuses them.
     *
     * @param sources all settings, in the order in which they are asked
     * @throws BindException if a setting has a value that it cannot have
     * @throws UnboundConfigurationPropertiesException with the unknown keys
     */
    public static void refuse(Iterable<ConfigurationPropertySource> sources) {
        Asked asked = new Asked();
        Binder binder = new Binder(sources);
        binder.bind("quittance", Bindable.of(QuittanceSettings.class), asked);
        binder.bind("quittance.schedules", Bindable.of(ScheduleSettings.class), asked);
        Set<ConfigurationProperty> unknown = new LinkedHashSet<>();
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource keys) {
                keys.stream()
                        .filter(key -> !FOREIGN.contains(key.getElement(0, ConfigurationPropertyName.Form.DASHED)))
                        .filter(key -> !asked.names.contains(key))
                        .map(source::getConfigurationProperty)
                        .filter(UnknownKeys::isOfTheFile)
                        .forEach(unknown::add);
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnboundConfigurationPropertiesException(unknown);
        }
    }

    private static boolean isOfTheFile(@Nullable ConfigurationProperty property) {
        Origin origin = property == null ? null : property.getOrigin();
        if (origin instanceof PropertySourceOrigin wrapped) {
            origin = wrapped.getOrigin();
        }
        return origin instanceof TextResourceOrigin text
                && text.getResource() != null
                && Home.CONFIGURATION.equals(text.getResource().getFilename());
    }

    /** The names that settings are looked for under, whether they are there or not. */
    private static final class Asked implements BindHandler {

        private final Set<ConfigurationPropertyName> names = new HashSet<>();

        @Override
        public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
            names.add(name);
            return target;
        }
    }
}
