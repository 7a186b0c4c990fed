package io.quittance.writers.report;

import io.quittance.writers.night.NightFacts;

/** The proof, line by line, and the policies the night was judged by. */
final class ProofSection implements ReportSection {
    @Override
    public void write(Html html, PageContent content) {
        html.open("section", "", "id", "proof");
        content.table(html, content.tables().proof().controls(), "没有核对结果。", "Nothing was checked.");
        html.close();
        NightFacts facts = content.report().facts();
        html.open("section", "", "id", "policies");
        content.table(html, content.tables().proof().policies(), "没有政策。", "No policies.");
        html.put(
                "p",
                "note",
                content.say("政策文件指纹 ", "policy file ")
                        + facts.policies().digest()
                        + content.say("，格式指纹 ", ", formats ")
                        + facts.formatsDigest());
        html.close();
    }
}
