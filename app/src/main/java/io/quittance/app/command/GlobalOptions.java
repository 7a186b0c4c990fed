package io.quittance.app.command;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has, before its name or after it. */
final class GlobalOptions {

    @Option(names = "--home", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "option.home")
    @Nullable
    Path home;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en", descriptionKey = "option.lang")
    @Nullable
    Lang lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.help")
    boolean help;
}
