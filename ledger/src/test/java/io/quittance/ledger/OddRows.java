package io.quittance.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Rows of the standard layouts for one small circle of accounts after the other, in which almost everything has the same
 * few names and times: numbers shared by both channels, by agreements of several lines and by several charges, rows that
 * fill or contradict each other, reversals with references, refunds of unknown payments. The same seed gives the same
 * rows.
 */
final class OddRows {
    private static final int CIRCLE = 4;

    private final Random random;
    private final Map<String, List<String>> rows = new TreeMap<>();
    private int circle;

    OddRows(long seed, int circles) {
        random = new Random(seed);
        for (circle = 0; circle < circles; circle++) {
            times(3, this::agreement);
            times(2, this::cancellation);
            times(1, this::opening);
            times(6, this::charge);
            times(2, this::reversal);
            times(6, this::payment);
            times(3, this::refund);
        }
    }

    /** One night's files; of rows that contradict each other any may come first. */
    Map<String, List<String>> files() {
        Map<String, List<String>> files = new TreeMap<>();
        rows.forEach((kind, list) -> list.forEach(
                row -> files.computeIfAbsent("f" + random.nextInt(3) + "-" + kind, name -> new ArrayList<>())
                        .add(row)));
        return files;
    }

    /** An agreement, and often what was said of it before or is said again: by another state, with less or with more. */
    private void agreement() {
        String number = channel() + "," + name("A");
        String code = pick("", name("M"), name("A"));
        String line = line();
        String signed = pick("", time(), time());
        if (chance(3)) {
            add("AGREEMENT", number + ",,," + (chance(3) ? line() : line) + "," + pick("PENDING", "NORMAL") + ",,,");
        }
        add(
                "AGREEMENT",
                number + "," + code + ",," + line + ","
                        + pick(
                                "NORMAL," + signed + ",,",
                                "SUSPENDED," + signed + ",,",
                                "TERMINATED," + signed + "," + time() + ","));
    }

    private void cancellation() {
        String number = name("X");
        String line = line();
        if (chance(3)) {
            add(
                    "CANCELLATION",
                    number + "," + (chance(3) ? line() : line) + "," + time() + ",,REQUESTED,,,,R" + circle);
        }
        add("CANCELLATION", number + "," + line + "," + time() + ",," + pick("COMPLETED", "ACCEPTED", "REJECTED"));
    }

    private void opening() {
        add("OPENING", name("N") + "," + line() + ",,VAS," + time() + ",10.00,1");
    }

    private void charge() {
        add(
                "CHARGE",
                name(pick("C", "c", "C-")) + "," + line() + ",," + pick("RECURRING", "USAGE", "") + ",2026"
                        + pick("09", "10") + ",,," + time() + "," + amount() + "," + pick("", "BALANCE", channel())
                        + ","
                        + pick("", reference(), reference(), reference()) + ",,");
    }

    /** With or without the charge it takes back and the payment it gives back. */
    private void reversal() {
        add(
                "CHARGE",
                name("V") + "," + line() + ",,,,,," + time() + ",-" + amount() + "," + pick("", channel()) + ","
                        + pick("", reference()) + ",," + pick("", name("C")));
    }

    private void payment() {
        String number = channel() + "," + name("T");
        String order = pick(name("O"), name("O"), name("T"));
        String agreement = pick("", name("A"), name("M"));
        String money = time() + "," + amount() + ",";
        String account = pick("", account());
        if (chance(3)) {
            add(
                    "PAYMENT",
                    number + "," + order + "," + pick("", agreement) + "," + pick("", account) + "," + money
                            + pick("PROCESSING", "FAILED", "SUCCESS"));
        }
        add(
                "PAYMENT",
                number + "," + order + "," + agreement + "," + account + "," + money + pick("", "SUCCESS", "FAILED"));
    }

    private void refund() {
        add(
                "REFUND",
                channel() + "," + name("R") + "," + pick(name("T"), name("T"), name("O")) + "," + pick("", name("O"))
                        + "," + time() + "," + amount() + "," + pick("SUCCESS", "SUCCESS", "PROCESSING", "FAILED"));
    }

    private String reference() {
        return pick(name("T"), name("O"));
    }

    private String name(String prefix) {
        return prefix + circle + (char) ('a' + random.nextInt(CIRCLE));
    }

    private String line() {
        return pick("CMCC", "KAMENG") + "," + account() + "," + pick("VAS1", "VAS2");
    }

    private String account() {
        return String.format(Locale.ROOT, "137%07d%d", circle, random.nextInt(CIRCLE));
    }

    private String channel() {
        return pick("WECHAT", "ALIPAY");
    }

    private String time() {
        return "2026-" + pick("09", "10", "11") + "-" + pick("01", "02", "16") + " 0" + pick("0", "9") + ":00:00";
    }

    private String amount() {
        return pick("8.00", "8.00", "5.00");
    }

    private void add(String kind, String row) {
        rows.computeIfAbsent(kind, name -> new ArrayList<>()).add(row);
    }

    private void times(int most, Runnable one) {
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            one.run();
        }
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
