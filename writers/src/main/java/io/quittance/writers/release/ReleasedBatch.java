package io.quittance.writers.release;

import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.ReleaseManifest;
import java.util.List;

/**
 * What is released.
 *
 * @param number of the batch, which names its folder
 * @param night whose findings its rows are of, and how it prints accounts
 * @param route WECHAT, ALIPAY, MANUAL, CREDIT or COMPLAINT
 * @param operator of credits and complaints, else empty
 * @param proposedBy a person, or {@code quittance}
 * @param editedBy persons who took rows out
 * @param approvedBy a person; {@code quittance} where nobody has to approve
 * @param approvedAt instant in ISO form
 * @param rows its instructions, by number; none for complaints
 */
public record ReleasedBatch(
        String number,
        Night night,
        String route,
        String operator,
        String proposedBy,
        List<String> editedBy,
        String approvedBy,
        String approvedAt,
        String productVersion,
        List<ReleasedRow> rows) {

    /** Copies the lists. */
    public ReleasedBatch {
        editedBy = List.copyOf(editedBy);
        rows = List.copyOf(rows);
    }

    ReleaseManifest manifest() {
        return new ReleaseManifest(
                number,
                night.name(),
                night.unmasked(),
                route,
                operator,
                proposedBy,
                editedBy,
                approvedBy,
                approvedAt,
                productVersion);
    }
}
