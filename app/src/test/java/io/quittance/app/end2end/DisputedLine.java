package io.quittance.app.end2end;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with five payments in each channel after its cancellation, of which the first went back, the second in part; its
 * case, and people who may and may not work it.
 */
record DisputedLine(Installation installation) {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final String SUBSCRIBER = "王小明";

    static DisputedLine in(Installation installation) throws IOException {
        DisputedLine line = new DisputedLine(installation);
        line.deliver();
        line.type(List.of("users", "add", "root", "--role", "ADMIN")).endsWith(0);
        line.type(List.of("users", "add", "fang", "--role", "FINANCE", "--as", "root"))
                .endsWith(0);
        line.type(List.of("users", "add", "cheng", "--role", "COMPLIANCE", "--as", "root"))
                .endsWith(0);
        return line;
    }

    private void deliver() throws IOException {
        StringBuilder charges = new StringBuilder(
                "charge_id,operator,account,service_code,charged_at,amount,pay_channel,payment_ref\n");
        StringBuilder payments = new StringBuilder("channel,transaction_id,order_no,paid_at,amount\n");
        for (int n = 1; n <= 5; n++) {
            for (String channel : List.of("WECHAT", "ALIPAY")) {
                String id = channel.charAt(0) + "-" + n;
                charges.append("C-%1$s,CMCC,13800000001,CM-RING,2026-10-0%2$d 08:00:00,1%2$d.00,%3$s,%1$s\n"
                        .formatted(id, n, channel));
                payments.append("%2$s,%1$s,ORD-%1$s,2026-10-0%3$d 08:00:05,1%3$d.00\n".formatted(id, channel, n));
            }
        }
        installation.deliver("charges.csv", charges.toString());
        installation.deliver("payments.csv", payments.toString());
        installation.deliver("cancellations.csv", Stories.CANCELLATIONS + Stories.cancelled(1));
        installation.deliver("refunds.csv", """
                channel,refund_no,transaction_id,refunded_at,amount
                WECHAT,503001,W-1,2026-10-02 09:00:00,11.00
                ALIPAY,R-2,A-2,2026-10-03 09:00:00,2.00
                """);
        installation.night(Stories.DATE).endsWith(0);
    }

    /** Attaches a file; as a person of compliance, unless another one is named. */
    Ended evidence(Path file, String... more) {
        List<String> line = new ArrayList<>(List.of("evidence", "--case", caseNumber(), file.toString()));
        line.addAll(List.of(more));
        if (!line.contains("--as")) {
            line.addAll(List.of("--as", "cheng"));
        }
        return type(line);
    }

    Ended type(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.addAll(List.of("--home", installation.home().toString()));
        return installation.type(line);
    }

    String caseNumber() {
        try (Psql psql = Psql.on(installation.home())) {
            return psql.ask("select case_number from line_case").get(0);
        }
    }
}
