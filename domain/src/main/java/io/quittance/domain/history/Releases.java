package io.quittance.domain.history;

import io.quittance.domain.record.Channel;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.ReleasedInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The released instructions of one account by the money they return. */
final class Releases {

    private final Map<String, List<ReleasedInstruction>> ofPayments = new HashMap<>();
    private final Map<String, List<ReleasedInstruction>> ofCharges = new HashMap<>();

    void add(LineKey line, ReleasedInstruction released) {
        boolean credit = released.chargeId() != null;
        String money = credit
                ? line.operator() + "/" + released.chargeId()
                : released.channel() + "/" + released.transactionId();
        (credit ? ofCharges : ofPayments)
                .computeIfAbsent(money, key -> new ArrayList<>())
                .add(released);
    }

    List<ReleasedInstruction> of(Channel channel, String transactionId) {
        return ofPayments.isEmpty() ? List.of() : ofPayments.getOrDefault(channel + "/" + transactionId, List.of());
    }

    List<ReleasedInstruction> of(String operator, String chargeId) {
        return ofCharges.isEmpty() ? List.of() : ofCharges.getOrDefault(operator + "/" + chargeId, List.of());
    }

    List<ReleasedInstruction> all() {
        List<ReleasedInstruction> all = new ArrayList<>();
        ofPayments.values().forEach(all::addAll);
        ofCharges.values().forEach(all::addAll);
        return all;
    }
}
