package io.quittance.app.end2end;

import java.io.IOException;

/** Small deliveries in the standard layouts, each with a story of its own. */
final class Stories {

    static final String DATE = "2026-11-19";

    static final String CHARGES =
            "charge_id,operator,account,service_code,service_name,cycle,charged_at,amount,pay_channel,payment_ref\n";

    static final String CANCELLATIONS =
            "cancel_no,operator,account,service_code,requested_at,channel,status,effective_at,receipt_no\n";

    private Stories() {}

    /** A charge of 10.00 for October. */
    static String october(int account) {
        return "C-%1$d,CMCC,%2$s,CM-RING,彩铃,202610,2026-10-03 08:00:00,10.00,BALANCE,\n"
                .formatted(account, phone(account));
    }

    /** A cancellation in September, so that October was not authorised. */
    static String cancelled(int account) {
        return "TD-%1$d,CMCC,%2$s,CM-RING,2026-09-12 10:00:00,APP,COMPLETED,,R-%1$d\n"
                .formatted(account, phone(account));
    }

    /** What the finding of such a charge is about. */
    static String charge(int account) {
        return "C-" + account;
    }

    /** An inbox with one charge after a cancellation and one that stands. */
    static void deliver(Installation installation) throws IOException {
        installation.deliver("charges.csv", CHARGES + october(1) + october(2));
        installation.deliver("cancellations.csv", CANCELLATIONS + cancelled(1));
    }

    private static String phone(int account) {
        return "138%08d".formatted(account);
    }
}
