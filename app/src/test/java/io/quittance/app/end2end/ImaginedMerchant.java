package io.quittance.app.end2end;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All that will ever be told of a few lines: charges, payments (some twice), cancellations and refunds that nobody asked
 * for. It is delivered in any order over several nights, some of it again, and answers what was released.
 *
 * <p>It knows what was taken and what went back by itself, from what it delivered and from nothing else.
 */
final class ImaginedMerchant {

    private static final LocalDate FIRST_MONTH = LocalDate.of(2026, 8, 1);
    private static final int MONTHS = 3;
    private static final Map<String, String> HEADERS = Map.of(
            "charges",
            Stories.CHARGES,
            "payments",
            "channel,transaction_id,order_no,agreement_ref,account,paid_at,amount,status\n",
            "cancellations",
            Stories.CANCELLATIONS,
            "refunds",
            "channel,refund_no,transaction_id,order_no,refunded_at,amount,status\n");

    private final Random random;
    private final List<Fact> untold = new ArrayList<>();
    private final List<Fact> told = new ArrayList<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Map<String, Long> back = new HashMap<>();
    private int deliveries;

    /**
     * A row of a file.
     *
     * @param money that goes back by it, or nothing
     */
    private record Fact(String file, String row, String money, long fen) {}

    ImaginedMerchant(Random random, int lines) {
        this.random = random;
        IntStream.range(1, lines + 1).forEach(this::line);
        Collections.shuffle(untold, random);
    }

    /** Tells some of what is untold, or all of it, and a few rows again. */
    void deliver(Installation installation, boolean everything) throws IOException {
        int some = everything ? untold.size() : random.nextInt(untold.size() / 2 + 1);
        List<Fact> rows = new ArrayList<>(untold.subList(0, some));
        untold.subList(0, some).clear();
        rows.forEach(row -> back.merge(row.money(), row.fen(), Long::sum));
        told.stream().filter(row -> random.nextInt(8) == 0).forEach(rows::add);
        told.addAll(rows);
        Collections.shuffle(rows, random);
        Map<String, StringBuilder> files = new TreeMap<>();
        for (Fact row : rows) {
            files.computeIfAbsent(row.file(), file -> new StringBuilder(HEADERS.getOrDefault(file, "")))
                    .append(row.row());
        }
        deliveries++;
        for (var file : files.entrySet()) {
            installation.deliver(
                    file.getKey() + "-" + deliveries + ".csv", file.getValue().toString());
        }
    }

    /** The channel's next bill will answer an instruction; of the balance it knows nothing. */
    void answer(String number, String money, long fen, LocalDate day) {
        String[] names = money.split("/", 2);
        if (!names[0].equals("BALANCE")) {
            String status = random.nextInt(4) == 0 ? "FAILED" : "SUCCESS";
            untold.add(refund(names[0], number, names[1], day + " 23:00:00", fen, status, 0));
        }
    }

    /** What was taken of a payment or a balance, in fen; {@code channel/id} as an instruction names it. */
    long taken(String money) {
        return taken.getOrDefault(money, 0L);
    }

    /** What went back of it by itself and was told. */
    long back(String money) {
        return back.getOrDefault(money, 0L);
    }

    private void line(int number) {
        String channel = List.of("WECHAT", "ALIPAY", "BALANCE").get(random.nextInt(3));
        String account = "137%08d".formatted(number);
        if (random.nextInt(4) > 0) {
            tell(
                    "cancellations",
                    "TD-%d,CMCC,%s,CM-RING,2026-%02d-%02d 10:00:00,APP,COMPLETED,,R-%d\n"
                            .formatted(number, account, 7 + random.nextInt(3), 1 + random.nextInt(28), number));
        }
        for (int month = 0; month < MONTHS; month++) {
            charge(number * MONTHS + month, account, channel, FIRST_MONTH.plusMonths(month));
        }
    }

    private void charge(int number, String account, String channel, LocalDate month) {
        long fen = 1000L + 100L * random.nextInt(20);
        boolean balance = channel.equals("BALANCE");
        tell(
                "charges",
                "C-%d,CMCC,%s,CM-RING,彩铃,%s,%s 08:00:00,%s,%s,%s\n"
                        .formatted(
                                number,
                                account,
                                month.toString().substring(0, 7).replace("-", ""),
                                month.plusDays(2),
                                yuan(fen),
                                channel,
                                balance ? "" : "O-" + number));
        if (balance) {
            taken.put("BALANCE/CMCC/C-" + number, fen);
            return;
        }
        for (int payment = random.nextInt(5) == 0 ? 2 : 1; payment > 0; payment--) {
            String id = "T-" + number + "-" + payment;
            taken.put(channel + "/" + id, fen);
            tell(
                    "payments",
                    "%s,%s,O-%d,,%s,%s 08:00:0%d,%s,SUCCESS\n"
                            .formatted(channel, id, number, account, month.plusDays(2), payment, yuan(fen)));
            refundByItself(channel, id, fen, month);
        }
    }

    /** Of an odd amount or before anything is released, so that it is no answer to what was asked for. */
    private void refundByItself(String channel, String id, long fen, LocalDate month) {
        if (random.nextInt(3) == 0) {
            long part = random.nextBoolean() ? fen : 37L + 100L * random.nextInt(9);
            untold.add(refund(channel, "F-" + id, id, month.plusDays(9) + " 09:00:00", part, "SUCCESS", part));
        }
    }

    private static Fact refund(
            String channel, String number, String id, String at, long fen, String status, long byItself) {
        String row = "%s,%s,%s,,%s,%s,%s\n".formatted(channel, number, id, at, yuan(fen), status);
        return new Fact("refunds", row, channel + "/" + id, byItself);
    }

    private void tell(String file, String row) {
        untold.add(new Fact(file, row, "", 0));
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
