package io.quittance.app.command;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import java.io.PrintStream;

/** The person at the other end, and the language they read. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private Lang lang;

    public Terminal(PrintStream out, PrintStream err, Lang lang) {
        this.out = out;
        this.err = err;
        this.lang = lang;
    }

    Lang lang() {
        return lang;
    }

    /** From now on in this language. */
    void speak(Lang wanted) {
        lang = wanted;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** A result. */
    void say(String text) {
        out.println(text);
    }

    /** A result, as a sentence. */
    void say(Sentence sentence) {
        out.println(sentence.in(lang));
    }

    /** What went wrong. */
    void complain(Sentence sentence) {
        err.println(sentence.in(lang));
    }
}
