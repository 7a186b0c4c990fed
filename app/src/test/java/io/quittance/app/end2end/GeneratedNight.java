package io.quittance.app.end2end;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * An inbox of any size, the same for the same seed: each account is charged monthly, some pay by a channel, some cancel
 * and are charged on. A few rows are repeated, in conflict, or wrong, and one file is cut short.
 */
final class GeneratedNight {

    /** The date that it is for. */
    static final String DATE = "2026-11-19";

    private static final LocalDate FIRST_MONTH = LocalDate.of(2026, 8, 1);
    private static final int MONTHS = 4;
    private static final String CHARGES =
            "charge_id,operator,account,service_code,cycle,charged_at,amount,pay_channel,payment_ref";
    private static final String PAYMENTS =
            "channel,transaction_id,order_no,agreement_ref,account,paid_at,amount,status";
    private static final String CANCELLATIONS =
            "cancel_no,operator,account,service_code,requested_at,channel,status,receipt_no";
    private static final String CUT_SHORT = """
            业务号码,销售品编码,销售品名称,费用项目,账期,起始日期,截止日期,扣费时间,应收金额,付款方式,交易流水,计费流水号
            13300000006,CT-RING,彩铃,月租,202611,2026-11-01,2026-11-30,2026-11-05 03:00:00,6.00,余额,,CUT-1
            合计,2,12.00
            """;
    private static final DateTimeFormatter CYCLE = DateTimeFormatter.ofPattern("uuuuMM");

    private final Random random;
    private final BufferedWriter charges;
    private final BufferedWriter payments;
    private final BufferedWriter cancellations;

    private GeneratedNight(long seed, BufferedWriter charges, BufferedWriter payments, BufferedWriter cancellations) {
        this.random = new Random(seed);
        this.charges = charges;
        this.payments = payments;
        this.cancellations = cancellations;
    }

    /** Writes the files: about five rows an account. */
    static void write(Path inbox, long seed, int accounts) throws IOException {
        try (BufferedWriter charges = file(inbox, "charges.csv", CHARGES);
                BufferedWriter payments = file(inbox, "payments.csv", PAYMENTS);
                BufferedWriter cancellations = file(inbox, "cancellations.csv", CANCELLATIONS)) {
            GeneratedNight night = new GeneratedNight(seed, charges, payments, cancellations);
            for (int account = 0; account < accounts; account++) {
                night.account(account);
            }
        }
        Files.writeString(inbox.resolve("cut-short.csv"), CUT_SHORT);
    }

    private static BufferedWriter file(Path inbox, String name, String header) throws IOException {
        BufferedWriter file = Files.newBufferedWriter(inbox.resolve(name));
        file.write(header + "\n");
        return file;
    }

    private void account(int number) throws IOException {
        String account = "139%08d".formatted(number);
        boolean pays = random.nextInt(10) < 3;
        boolean cancels = random.nextInt(10) < 2;
        if (cancels) {
            cancellations.write("TD-%d,CMCC,%s,CM-RING,2026-09-%02d 10:00:00,APP,COMPLETED,R-%d\n"
                    .formatted(number, account, 1 + random.nextInt(28), number));
        }
        for (int month = 0; month < MONTHS; month++) {
            month(number, account, FIRST_MONTH.plusMonths(month), pays);
        }
    }

    private void month(int number, String account, LocalDate month, boolean pays) throws IOException {
        String id = number + "-" + month.format(CYCLE);
        String amount = "%d.%02d".formatted(5 + number % 20, number % 100);
        String row = "C-%s,CMCC,%s,CM-RING,%s,%s 08:00:00,%s,%s,%s\n"
                .formatted(
                        id,
                        account,
                        month.format(CYCLE),
                        month.plusDays(2),
                        amount,
                        pays ? "WECHAT" : "BALANCE",
                        pays ? "T-" + id : "");
        charges.write(row);
        switch (random.nextInt(500)) {
            case 0 -> charges.write(row);
            case 1 -> charges.write(row.replace(amount, "99.00"));
            case 2 -> charges.write(row.replace("08:00:00", "8 o'clock").replace("C-", "W-"));
            default -> {
                // As it should be.
            }
        }
        if (pays && random.nextInt(50) > 0) {
            payments.write("WECHAT,T-%s,O-%s,,%s,%s 08:00:09,%s,SUCCESS\n"
                    .formatted(id, id, account, month.plusDays(2), amount));
        }
    }
}
