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
        FILED("已提交"),
        /** Accepted. */
        ACCEPTED("已受理"),
        /** Answered. */
        ANSWERED("已答复"),
        /** Not accepted. */
        REFUSED("不予受理"),
        /** Taken back. */
        WITHDRAWN("已撤回");

        private final String zh;

        State(String zh) {
            this.zh = zh;
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

    static String sentence(LocalDate filedOn, String channel, String reference, State state) {
        return filedOn + " 向" + channel + "提交" + (reference.isEmpty() ? "（编号未登记）" : "（编号 " + reference + "）") + "，"
                + state.zh();
    }
}
