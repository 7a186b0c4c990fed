package io.quittance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Rows of the standard layouts for some hundred invented accounts, full of coincidences: shared references, cancellations
 * around charges, agreements that end, refunds, reversals, suspensions and repeats. The same seed gives the same rows.
 */
final class RandomRows {
    private static final String[] OPERATORS = {"CMCC", "CUCC", "KAMENG"};
    private static final String[] SERVICES = {"VAS1", "VAS2", "PKG"};

    private final Random random;
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final List<String> references = new ArrayList<>();
    private int serial;

    RandomRows(long seed, int accounts) {
        random = new Random(seed);
        for (int i = 0; i < accounts; i++) {
            account(String.format(Locale.ROOT, "139%08d", i));
        }
        for (int i = 0; i < accounts / 10; i++) {
            String transaction = id("T");
            payment(transaction, id("O"), "", day(8, 11), amount());
            add(
                    "CANCELLATION",
                    id("X") + ",KAMENG,138" + String.format(Locale.ROOT, "%08d", i) + ",VAS1," + day(8, 11)
                            + ",,COMPLETED");
        }
    }

    /** All rows, by kind. */
    Map<String, List<String>> all() {
        return rows;
    }

    /** The rows dealt out to nights at random, under names that say their kind. */
    List<Map<String, List<String>>> dealt(int nights, long seed) {
        Random dealer = new Random(seed);
        List<Map<String, List<String>>> dealt = new ArrayList<>();
        for (int night = 0; night < nights; night++) {
            dealt.add(new TreeMap<>());
        }
        rows.forEach((kind, list) -> list.forEach(row -> dealt.get(dealer.nextInt(nights))
                .computeIfAbsent("f" + dealer.nextInt(3) + "-" + kind, name -> new ArrayList<>())
                .add(row)));
        return dealt;
    }

    private void account(String account) {
        String operator = pick(OPERATORS);
        String service = pick(SERVICES);
        String line = operator + "," + account + "," + service;
        if (chance(3)) {
            add(
                    "OPENING",
                    id("OP") + "," + line + ",," + pick("VAS", "PACKAGE") + "," + day(1, 9) + ",10.00,"
                            + pick("1", "1", "15") + ",," + (chance(4) ? "PKG" : "") + ",");
        }
        if (chance(2)) {
            cancellation(line);
        }
        if (chance(5)) {
            add("SUSPENSION", operator + "," + account + "," + (chance(2) ? service : "") + "," + day(6, 9) + ",");
        }
        String agreement = chance(3) ? agreement(line) : "";
        for (int month = 7; month <= 11; month++) {
            if (!chance(4)) {
                charge(line, month, agreement);
            }
        }
        if (chance(4) && !references.isEmpty()) {
            stray(line);
        }
    }

    private void cancellation(String line) {
        String requested = day(6, 11);
        String cancellation = id("X") + "," + line + "," + requested + ",,";
        if (chance(4)) {
            add("CANCELLATION", cancellation + "REQUESTED,,,,");
        }
        add(
                "CANCELLATION",
                cancellation + pick("COMPLETED", "ACCEPTED", "REQUESTED", "REJECTED") + ","
                        + (chance(3) ? pick(day(6, 11), firstOfNextMonth(requested)) : "") + ",,"
                        + (chance(4) ? day(6, 11) : "") + "," + (chance(3) ? id("R") : ""));
        if (chance(9)) {
            add("CANCELLATION", cancellation + "WITHDRAWN,,,,");
        }
    }

    private static String firstOfNextMonth(String day) {
        return LocalDate.parse(day.substring(0, 10)).withDayOfMonth(1).plusMonths(1) + " 00:00:00";
    }

    private String agreement(String line) {
        String number = id("A");
        boolean ended = chance(2);
        String signed = day(1, 8);
        if (ended && chance(3)) {
            add("AGREEMENT", "WECHAT," + number + ",M" + number + ",," + line + ",NORMAL," + signed + ",,");
        }
        add(
                "AGREEMENT",
                "WECHAT," + number + ",M" + number + ",," + line + "," + (ended ? "TERMINATED" : "NORMAL") + ","
                        + signed + "," + (ended ? day(7, 10) : "") + ",");
        return number;
    }

    private void charge(String line, int month, String agreement) {
        String charge = id("C");
        String channel = pick("BALANCE", "WECHAT", "ALIPAY");
        String transaction = channel.equals("BALANCE") ? "" : id("T");
        String order = id("O");
        String amount = amount();
        String at = day(month, month);
        String kind = pick("RECURRING", "RECURRING", "RECURRING", "USAGE", "PENALTY");
        add(
                "CHARGE",
                charge + "," + line + ",," + kind + ",2026" + String.format(Locale.ROOT, "%02d", month) + ",,," + at
                        + "," + amount + "," + channel + "," + (chance(9) ? order : transaction) + ",,");
        references.add(chance(2) ? transaction : order);
        if (chance(9)) {
            add(
                    "CHARGE",
                    id("C") + "," + line + ",," + kind + ",2026" + String.format(Locale.ROOT, "%02d", month) + ",,,"
                            + day(month, month) + "," + amount + "," + pick(channel, channel, "BALANCE", "ALIPAY") + ","
                            + (chance(2) ? transaction : id("T")) + ",,");
        }
        if (chance(9)) {
            add(
                    "CHARGE",
                    id("C") + "," + line + ",," + kind + ",,,," + day(month, 11) + ",-" + amount + "," + channel + ",,,"
                            + charge);
        }
        if (!transaction.isEmpty()) {
            pay(channel, transaction, order, at, amount, agreement);
        } else if (!agreement.isEmpty() && chance(2)) {
            payment(id("T"), id("O"), agreement, at, amount);
        }
    }

    /** A charge that names what another named before it, on whatever line and channel. */
    private void stray(String line) {
        add(
                "CHARGE",
                id("C") + "," + line + ",,USAGE,,,," + day(7, 11) + "," + amount() + ","
                        + pick("BALANCE", "WECHAT", "ALIPAY") + "," + references.get(random.nextInt(references.size()))
                        + ",,");
    }

    private void pay(String channel, String transaction, String order, String at, String amount, String agreement) {
        if (chance(8)) {
            return;
        }
        String numbers = channel + "," + transaction + "," + order + ",";
        String rest = ",," + at + "," + (chance(9) ? amount() : amount) + ",";
        if (chance(9)) {
            add("PAYMENT", numbers + agreement + rest + "PROCESSING");
        }
        paid(numbers, agreement, rest + (chance(9) ? pick("PROCESSING", "FAILED") : "SUCCESS"));
        if (chance(9)) {
            add("PAYMENT", "ALIPAY," + id("T") + "," + transaction + ",,," + day(7, 11) + "," + amount + ",SUCCESS");
        }
        if (chance(6)) {
            String refund = channel + "," + id("R") + "," + transaction + ",," + day(8, 11) + ","
                    + (chance(2) ? amount : amount()) + ",";
            if (chance(3)) {
                add("REFUND", refund + "PROCESSING");
            }
            add("REFUND", refund + pick("SUCCESS", "SUCCESS", "PROCESSING"));
        }
    }

    private void payment(String transaction, String order, String agreement, String at, String amount) {
        paid("WECHAT," + transaction + "," + order + ",", agreement, ",," + at + "," + amount + ",SUCCESS");
    }

    /** A bill need not say by which agreement it was paid, where another list does. */
    private void paid(String numbers, String agreement, String rest) {
        if (!agreement.isEmpty() && chance(3)) {
            add("PAYMENT", numbers + rest);
        }
        add("PAYMENT", numbers + agreement + rest);
    }

    private void add(String kind, String row) {
        rows.computeIfAbsent(kind, name -> new ArrayList<>()).add(row);
    }

    private String id(String prefix) {
        serial++;
        return prefix + serial;
    }

    private String day(int firstMonth, int lastMonth) {
        int month = firstMonth + random.nextInt(lastMonth - firstMonth + 1);
        int hour = chance(3) ? 0 : random.nextInt(24);
        return String.format(Locale.ROOT, "2026-%02d-%02d %02d:00:00", month, 1 + random.nextInt(18), hour);
    }

    private String amount() {
        return (5 + random.nextInt(5)) + ".00";
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
