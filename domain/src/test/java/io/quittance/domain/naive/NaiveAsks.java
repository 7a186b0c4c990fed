package io.quittance.domain.naive;

import io.quittance.domain.record.Charge;
import io.quittance.domain.record.LinkedPayment;
import java.util.ArrayList;
import java.util.List;

/** What is still asked for of a claim, written as the payment or the charge and the fen: "T1 500". */
record NaiveAsks(NaiveAccount account) {

    /**
     * Money that a claim is on.
     *
     * @param net what is left of it, not below nothing
     */
    private record Source(String id, long net, long outstanding) {}

    List<String> of(NaiveLine line, Charge charge, long claim) {
        List<Source> sources = new ArrayList<>();
        if (!NaiveAccount.isByChannel(charge)) {
            long outstanding = account.releases().outstanding(account.releases().of(line, charge));
            sources.add(new Source(charge.chargeId(), account.left(line, charge), outstanding));
        } else {
            account.sharesOf(line, charge).forEach(payment -> sources.add(source(payment)));
        }
        return asks(claim, sources);
    }

    List<String> of(LinkedPayment payment, long claim) {
        return asks(claim, List.of(source(payment)));
    }

    private Source source(LinkedPayment payment) {
        long outstanding = account.releases().outstanding(account.releases().of(payment));
        String id = payment.payment().transactionId();
        return new Source(id, Math.max(0, account.net(payment)), outstanding);
    }

    /** The claim less what is outstanding on all of the money, the latest payment giving first. */
    private static List<String> asks(long claim, List<Source> sources) {
        long outstanding = 0;
        for (Source source : sources) {
            outstanding += Math.min(source.net(), source.outstanding());
        }
        long rest = claim - Math.min(claim, outstanding);
        List<String> asks = new ArrayList<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            Source source = sources.get(i);
            long part = Math.min(rest, Math.max(0, source.net() - source.outstanding()));
            if (part > 0) {
                asks.add(0, source.id() + " " + part);
                rest -= part;
            }
        }
        return asks;
    }
}
