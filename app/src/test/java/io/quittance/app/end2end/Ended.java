package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a command ended.
 *
 * @param err what it said beside its result, without the lines that only tell how far it is
 */
record Ended(int code, String out, String err) {

    /** The command failed with that code and one clear sentence, which has all these parts. */
    void saysOnly(int expected, String... parts) {
        assertThat(err).as("the only line of complaint").hasLineCount(1).contains(parts);
        assertThat(err).doesNotContain("Exception", "\tat ");
        assertThat(code).as(err).isEqualTo(expected);
    }

    /** The command ended with the first of these codes, or with another one and a clear sentence. */
    void endsOr(int expected, Integer... others) {
        assertThat(err).doesNotContain("Exception", "\tat ");
        if (code != expected) {
            assertThat(others).as(toString()).contains(code);
        }
    }

    /** The command ended with that code and complained of nothing. */
    Ended endsWith(int expected) {
        assertThat(err).isEmpty();
        assertThat(code).as(out).isEqualTo(expected);
        return this;
    }
}
