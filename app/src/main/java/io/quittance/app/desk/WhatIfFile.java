package io.quittance.app.desk;

import io.quittance.domain.judge.Finding;
import io.quittance.ledger.whatif.StoodFinding;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Accounts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file with every difference, at the first night that has it, and again where it changes. Accounts are masked. */
final class WhatIfFile {
    private static final CsvShape SHAPE = CsvShape.forPeople(
            "night",
            "difference",
            "finding_id",
            "code",
            "operator",
            "account",
            "service_code",
            "charge_id",
            "payment_id",
            "amount_here",
            "amount_there",
            "refund_here",
            "refund_there",
            "policy_here",
            "policy_there",
            "reason_zh",
            "reason_en");

    private WhatIfFile() {}

    static void write(Path file, List<WhatIfNight> nights) throws IOException {
        WholeFile.write(file, out -> write(out, nights));
    }

    private static void write(OutputStream out, List<WhatIfNight> nights) throws IOException {
        try (CsvFile csv = new CsvFile(SHAPE, out)) {
            Map<String, String> told = new HashMap<>();
            for (WhatIfNight night : nights) {
                for (WhatIfDifference difference : night.differences().values()) {
                    if (!difference.signature().equals(told.get(difference.id()))) {
                        row(csv, night.name(), difference);
                    }
                }
                told.clear();
                night.differences().forEach((id, difference) -> told.put(id, difference.signature()));
            }
        }
    }

    private static void row(CsvFile csv, String night, WhatIfDifference difference) throws IOException {
        csv.text(night).text(difference.kind().name()).text(difference.id()).text(difference.code());
        StoodFinding here = difference.here();
        Finding there = difference.there();
        if (there != null) {
            csv.text(there.line().operator())
                    .text(Accounts.masked(there.line().account()))
                    .text(there.line().serviceCode())
                    .text(there.chargeId())
                    .text(there.paymentId());
        } else {
            StoodFinding stood = Objects.requireNonNull(here);
            csv.text(stood.operator())
                    .text(Accounts.masked(stood.account()))
                    .text(stood.serviceCode())
                    .text(stood.chargeId())
                    .text(stood.paymentId());
        }
        csv.yuan(difference.amountHere())
                .yuan(difference.amountThere())
                .yuan(difference.refundHere())
                .yuan(difference.refundThere())
                .text(here == null ? "" : here.policy())
                .text(there == null ? "" : there.policy())
                .text(there == null ? Objects.requireNonNull(here).reasonZh() : there.reasonZh())
                .text(there == null ? Objects.requireNonNull(here).reasonEn() : there.reasonEn())
                .end();
    }
}
