package io.quittance.app.command;

import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.schedules.BadCronException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.unit.DataSize;

/** What a setting should have been, where it has another value or name. */
final class WrongSetting {

    private WrongSetting() {}

    static StoppedException of(BindException bind) {
        ConfigurationProperty property = bind.getProperty();
        String where = where(property == null ? null : property.getOrigin());
        return StoppedException.wrongUsage("wrong.setting", bind.getName(), where, reason(bind));
    }

    /** Of several keys the first, as of several wrong values. */
    static StoppedException of(UnboundConfigurationPropertiesException unknown) {
        ConfigurationProperty first = unknown.getUnboundProperties().iterator().next();
        return StoppedException.wrongUsage("wrong.key", first.getName(), where(first.getOrigin()));
    }

    /** The file and its line, or the variable of the operating system. */
    private static String where(@Nullable Origin origin) {
        if (origin instanceof PropertySourceOrigin wrapped) {
            return where(wrapped.getOrigin());
        }
        if (origin instanceof SystemEnvironmentOrigin variable) {
            return variable.getProperty();
        }
        return origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null
                ? text.getResource().getFilename() + ":" + (text.getLocation().getLine() + 1)
                : "quittance.yml";
    }

    private static Sentence reason(BindException bind) {
        for (Throwable cause = bind; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoppedException stopped) {
                return stopped.sentence();
            }
            if (cause instanceof BadCronException cron) {
                return Sentence.said(cron.zh(), cron.en());
            }
            if (cause instanceof ConversionFailedException failed) {
                return wanted(failed.getTargetType().getObjectType(), String.valueOf(failed.getValue()));
            }
        }
        return Sentence.of("setting.other");
    }

    private static Sentence wanted(Class<?> type, String met) {
        if (type.isEnum()) {
            return Sentence.of("setting.choice", choices(type), met);
        }
        if (Number.class.isAssignableFrom(type)) {
            return Sentence.of("setting.number", met);
        }
        return type == DataSize.class ? Sentence.of("setting.size", met) : Sentence.of("setting.other");
    }

    /** As one writes them in a settings file: {@code four-eyes}. */
    private static String choices(Class<?> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .map(code -> ((Enum<?>) code).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
