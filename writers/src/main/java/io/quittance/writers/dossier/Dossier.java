package io.quittance.writers.dossier;

import io.quittance.writers.outbox.Digests;
import io.quittance.writers.outbox.FixedZip;
import io.quittance.writers.outbox.Json;
import io.quittance.writers.pdf.Edge;
import io.quittance.writers.pdf.Flow;
import io.quittance.writers.pdf.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The complaint file of a case. The same facts give the same bytes: no time of production, no random id.
 *
 * <p>Several threads may make dossiers at a time.
 */
public final class Dossier {
    /** The letter. */
    public static final String LETTER = "complaint.pdf";

    private Dossier() {}

    /** The zip. */
    public static byte[] zip(DossierFacts facts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        FixedZip.write(files(facts), bytes);
        return bytes.toByteArray();
    }

    /** What is in it, by name. */
    public static SortedMap<String, byte[]> files(DossierFacts facts) throws IOException {
        Brief brief = Brief.of(facts);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(LETTER, letter(brief));
        files.put("timeline.svg", utf8(brief.timeline(Flow.WIDTH).svg()));
        files.put("complaint.json", utf8(ComplaintJson.text(brief)));
        files.put("evidence.csv", EvidenceFile.bytes(brief));
        files.put("manifest.json", utf8(manifest(brief, files)));
        return files;
    }

    private static byte[] letter(Brief brief) throws IOException {
        DossierFacts facts = brief.facts();
        boolean shared = facts.copy() == Copy.SHARE;
        String title = facts.addressee().title() + " " + facts.caseNumber();
        Edge edge = new Edge(title, "个案 " + facts.caseNumber(), shared ? "共享件（账号已遮蔽）" : "提交件（含个人信息，仅限本案使用）");
        try (Flow flow = new Flow(Typeface.shipped(), edge, Cover.SECTION)) {
            Sheet sheet = new Sheet(flow, brief.masking());
            new Cover(brief, sheet).set();
            sheet.section(facts.addressee().title());
            new Letter(brief, sheet).set();
            return flow.finish();
        }
    }

    private static String manifest(Brief brief, SortedMap<String, byte[]> files) {
        DossierFacts facts = brief.facts();
        Json json = new Json()
                .object()
                .put("case_no", facts.caseNumber())
                .put("business_date", facts.businessDate().toString())
                .put("addressee", facts.addressee().name())
                .put("copy", facts.copy().name())
                .put("total", brief.claims().total().toYuan())
                .array("files");
        files.forEach((name, bytes) -> json.element()
                .put("path", name)
                .put("sha256", Digests.of(bytes))
                .put("bytes", bytes.length)
                .end());
        return json.end().end().finish();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
