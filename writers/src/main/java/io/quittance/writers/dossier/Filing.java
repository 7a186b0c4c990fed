package io.quittance.writers.dossier;

import io.quittance.domain.calendar.ComplaintChannel;
import java.time.LocalDate;

/**
 * The dispute as it was carried to a channel before.
 *
 * @param reference the channel's own number; empty where none was given
 */
public record Filing(ComplaintChannel channel, LocalDate filedOn, String reference, State state) {

    /** How far it has come. */
    public enum State {
        /** Handed in. */
        FILED("已提交", "handed in"),
        /** Accepted. */
        ACCEPTED("已受理", "accepted"),
        /** Answered. */
        ANSWERED("已答复", "answered"),
        /** Not accepted. */
        REFUSED("不予受理", "refused"),
        /** Taken back. */
        WITHDRAWN("已撤回", "withdrawn");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }
    }

    /** Whether it may keep another channel from taking the dispute. */
    public boolean stands() {
        return state != State.REFUSED && state != State.WITHDRAWN;
    }

    String sentence() {
        return sentence(filedOn, Addressee.nameOf(channel), reference, state);
    }

    String english() {
        return english(filedOn, Addressee.englishNameOf(channel), reference, state);
    }

    static String sentence(LocalDate filedOn, String channel, String reference, State state) {
        return filedOn + " 向" + channel + "提交" + (reference.isEmpty() ? "（编号未登记）" : "（编号 " + reference + "）") + "，"
                + state.zh();
    }

    static String english(LocalDate filedOn, String channel, String reference, State state) {
        return "was taken to " + channel + " on " + filedOn
                + (reference.isEmpty() ? " (number not recorded), " : " (number " + reference + "), ") + state.en;
    }
}
