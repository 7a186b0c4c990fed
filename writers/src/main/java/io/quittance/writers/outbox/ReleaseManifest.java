package io.quittance.writers.outbox;

import java.util.List;

/**
 * What the folder of a released batch says of itself: who proposed it, who took rows out, who
 * approved it, and every file with its digest,
 * rows and total. It has no time of its own but that of the approval, so it is written again byte for byte.
 */
public record ReleaseManifest(
        String batch,
        String night,
        boolean unmasked,
        String route,
        String operator,
        String proposedBy,
        List<String> editedBy,
        String approvedBy,
        String approvedAt,
        String productVersion) {

    /** The manifest of these files. */
    public String json(List<WrittenFile> files) {
        Json json = new Json()
                .object()
                .put("batch", batch)
                .put("of_night", night)
                .put("unmasked", unmasked)
                .put("route", route)
                .put("operator", operator)
                .put("proposed_by", proposedBy)
                .put("edited_by", String.join(";", editedBy))
                .put("approved_by", approvedBy)
                .put("approved_at", approvedAt)
                .put("product_version", productVersion)
                .array("files");
        files.forEach(file -> Manifest.add(json, file));
        return json.end().end().finish();
    }
}
