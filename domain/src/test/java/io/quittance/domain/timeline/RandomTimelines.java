package io.quittance.domain.timeline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Seeded histories of one account: few lines, few instants, so that everything meets everything. */
public final class RandomTimelines {

    private static final List<String> LINES = List.of("SVC", "PLAN");
    private static final List<String> KINDS =
            List.of("RECURRING", "RECURRING", "RECURRING", "USAGE", "ONE_OFF", "PENALTY", "LATE_FEE");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int number;

    private RandomTimelines(long seed) {
        this.random = new Random(seed);
    }

    /** The history of a seed. */
    public static Timeline of(long seed) {
        RandomTimelines history = new RandomTimelines(seed);
        history.write();
        return TimelineFile.parse("seed " + seed, "== history\n" + history.text).get(0);
    }

    private void write() {
        line("night %s", instant().toLocalDate().plusDays(random.nextInt(60)));
        line(
                "policy effect=%s billing=PREPAID unused=PRORATA closing=PT30M stall=PT48H settlement=P7D rate=0.20 watch=1",
                pick("IMMEDIATE", "END_OF_CYCLE", "NEXT_MONTH"));
        line("charge B0 2026-04-01 15.00 cycle=202604");
        for (String service : LINES) {
            times(2, () -> opening(service));
            times(3, () -> cancellation(service));
            agreement(service, 0);
            times(1, () -> agreement(service, 1));
            times(1, () -> suspension(service));
            times(6, () -> charge(service));
            times(3, () -> payment(service, "agreement=W" + service.charAt(0) + random.nextInt(2)));
        }
    }

    private void opening(String service) {
        String parent = service.equals("SVC") ? pick("parent=PLAN", "") : "";
        line(
                "open O%d %s fee=100.00 months=12 anchor=%s %s line=%s",
                ++number, instant(), pick("1", "15", "31"), parent, service);
    }

    private void cancellation(String service) {
        String status = pick("REQUESTED", "REQUESTED receipt=R", "ACCEPTED", "COMPLETED", "COMPLETED", "WITHDRAWN");
        String effective = pick("", "", "effective=" + instant());
        String closed = pick("", "closed=" + instant());
        line(
                "cancel C%d %s status=%s %s %s penalty=%s line=%s",
                ++number, instant(), status, effective, closed, pick("Y", "N"), service);
    }

    private void agreement(String service, int index) {
        String state = pick("NORMAL", "SUSPENDED", "TERMINATED", "PENDING");
        String ended = state.equals("TERMINATED") ? "terminated=" + instant() : "";
        String signed = pick("", "signed=" + instant());
        String next = pick("", "next=" + instant());
        line("agreement W%s%d %s %s %s %s line=%s", service.charAt(0), index, state, signed, ended, next, service);
    }

    private void suspension(String service) {
        line("suspend %s line=%s", instant(), pick(service, "all"));
    }

    private void charge(String service) {
        String id = "B" + ++number;
        String by = pick("BALANCE", "WECHAT", "WECHAT");
        String period = pick("cycle=202606", "cycle=202607", "period=" + instant() + "..2026-09-01", "");
        line(
                "charge %s %s %s kind=%s by=%s %s base=B%d line=%s",
                id, instant(), amount(), pick(KINDS.toArray(String[]::new)), by, period, random.nextInt(20), service);
        if (random.nextInt(4) == 0) {
            line(
                    "charge B%d %s -%s %s line=%s",
                    ++number, instant(), amount(), pick("reverses=" + id, period), service);
        }
        if (by.equals("WECHAT")) {
            times(3, () -> payment(service, "charge=" + id));
        } else if (random.nextInt(4) == 0) {
            line("release Q%d %s %s charge=%s line=%s", ++number, instant(), amount(), id, service);
        }
    }

    private void payment(String service, String link) {
        String id = "T" + ++number;
        line("pay %s %s %s %s line=%s", id, instant(), amount(), link, service);
        if (random.nextInt(3) == 0) {
            times(2, () -> line("refund R%d %s %s %s line=%s", ++number, id, instant(), amount(), service));
        }
        if (random.nextInt(4) == 0) {
            times(2, () -> release(id, service));
        }
    }

    private void release(String payment, String service) {
        String instruction = "Q" + ++number;
        line("release %s %s %s pay=%s line=%s", instruction, instant(), amount(), payment, service);
        if (random.nextInt(3) == 0) {
            String status = pick("SUCCESS", "SUCCESS", "FAILED", "PROCESSING");
            line("refund %s %s %s %s status=%s", instruction, payment, instant(), amount(), status);
        }
    }

    private LocalDateTime instant() {
        LocalDateTime day = LocalDateTime.of(2026, 5 + random.nextInt(4), pick(1, 1, 10, 20, 30), 0, 0);
        return day.plusMinutes(pick(0, 0, 10, 600));
    }

    private String amount() {
        return pick("15.00", "15.00", "10.00", "5.00", "120.00");
    }

    private void times(int most, Runnable what) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            what.run();
        }
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
