package io.quittance.domain.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one account.
 *
 * @param account as in the events
 * @param findings ordered by line, precedence and id
 * @param reviewOn the first later business date on which the same facts may say something else; absent if never
 * @param returned ids of the charges ({@code operator/charge_id}) and payments ({@code channel/transaction_id}) whose
 *     money has gone back in full: why a finding of an earlier night is no longer there
 * @param instructions what became of every released instruction, the oldest first
 */
public record AccountVerdict(
        String account,
        List<Finding> findings,
        @Nullable LocalDate reviewOn,
        Set<String> returned,
        List<InstructionState> instructions) {}
