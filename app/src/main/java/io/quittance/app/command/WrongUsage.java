package io.quittance.app.command;

import io.quittance.app.words.ExitCode;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and the nearest right one. */
final class WrongUsage implements IParameterExceptionHandler {

    private final Terminal terminal;

    WrongUsage(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        language(args).ifPresent(terminal::speak);
        terminal.complain(mistyped(e, args).orElseGet(() -> sentence(e)));
        return ExitCode.WRONG_USAGE.number();
    }

    /** The language asked for on a line that could not be parsed. */
    static Optional<Lang> language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return Lang.of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Lang.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** A mistyped option is the better news where its right form is what is missing. */
    private static Optional<Sentence> mistyped(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        return Arrays.stream(args)
                .filter(arg -> e instanceof MissingParameterException && arg.startsWith("--"))
                .filter(arg -> !line.getCommandSpec().optionsMap().containsKey(withoutValue(arg)))
                .findFirst()
                .map(arg -> unknown(line, arg, "wrong.unknown-option"));
    }

    private static String withoutValue(String arg) {
        return arg.replaceFirst("=.*", "");
    }

    private static Sentence sentence(ParameterException e) {
        String example = example(e.getCommandLine());
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (e instanceof MissingParameterException missing) {
            return Sentence.of("wrong.missing", names(missing.getMissing()), example);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return Sentence.of("wrong.twice", name(twice.getOverwritten()), example);
        }
        ArgSpec option = e.getArgSpec();
        if (option == null || e.getValue() == null) {
            return Sentence.of("wrong.other", String.valueOf(e.getMessage()), example);
        }
        String choice = choice(option);
        return choice.isEmpty()
                ? Sentence.of("wrong.value", e.getValue(), name(option), example)
                : Sentence.of("wrong.choice", e.getValue(), name(option), choice, example);
    }

    /** The words that an argument may be, in either case; empty where there is no list of them. */
    private static String choice(ArgSpec argument) {
        Class<?> type = argument.typeInfo().isMultiValue()
                ? argument.typeInfo().getAuxiliaryTypes()[0]
                : argument.typeInfo().getType();
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(one -> one.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static Sentence unknown(UnmatchedArgumentException e) {
        CommandLine line = e.getCommandLine();
        String key = e.isUnknownOption()
                ? "wrong.unknown-option"
                : line.getSubcommands().isEmpty() ? "wrong.unknown-word" : "wrong.unknown-command";
        return unknown(line, e.getUnmatched().get(0), key);
    }

    private static Sentence unknown(CommandLine line, String word, String key) {
        boolean option = key.equals("wrong.unknown-option");
        return Nearest.to(withoutValue(word), candidates(line.getCommandSpec(), option))
                .map(nearest -> Sentence.of(key + ".nearest", word, nearest, example(line)))
                .orElseGet(() -> Sentence.of(key, word, example(line)));
    }

    private static List<String> candidates(CommandSpec command, boolean options) {
        List<String> candidates = new ArrayList<>();
        if (options) {
            command.options().forEach(option -> candidates.addAll(List.of(option.names())));
        } else {
            command.subcommands().forEach((name, line) -> {
                if (!line.getCommandSpec().usageMessage().hidden()) {
                    candidates.add(name);
                }
            });
        }
        return candidates;
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A command line that is right. */
    static String example(CommandLine line) {
        String key = line.getCommandSpec().qualifiedName(".") + ".example";
        return Sentence.words(Lang.ZH).containsKey(key)
                ? Sentence.of(key).in(Lang.ZH)
                : line.getCommandSpec().qualifiedName(" ") + " --help";
    }
}
