package io.quittance.writers.dossier;

import java.io.IOException;
import java.util.List;

/** What an addressee wants to be told beside the dispute itself. */
final class Statements {
    private static final String BLANK = "________________";

    private final Brief brief;
    private final DossierFacts facts;
    private final Sheet sheet;

    Statements(Brief brief, Sheet sheet) {
        this.brief = brief;
        this.facts = brief.facts();
        this.sheet = sheet;
    }

    void set() throws IOException {
        switch (facts.addressee()) {
            case OPERATOR -> cancellation();
            case MIIT -> {
                prior();
                otherChannels();
            }
            case MARKET_REGULATOR -> {
                consumer();
                otherChannels();
                report();
            }
            case CONSUMER_ASSOCIATION -> {
                consumer();
                otherChannels();
            }
            case APP_STORE -> cancellation();
        }
    }

    private void cancellation() throws IOException {
        if (!brief.claims().restOnCancellation()) {
            sheet.heading("答复方式");
            sheet.paragraph("请将处理结果书面答复至" + facts.addressee().writer() + "的联系方式。");
            return;
        }
        boolean proven =
                brief.missing().stream().noneMatch(missing -> missing.item().equals("cancellation-proof"));
        sheet.heading("退订凭证和答复方式");
        sheet.paragraph(proven ? "退订凭证见事实经过所列回执。" : "退订凭证（回执号、短信、截图或者录音）：" + BLANK + "。");
        sheet.paragraph("请将处理结果书面答复至" + facts.addressee().writer() + "的联系方式。");
    }

    private void prior() throws IOException {
        sheet.heading("先行投诉情况");
        List<Filing> prior = facts.filings().stream().filter(Contents::isPrior).toList();
        if (prior.isEmpty()) {
            sheet.paragraph("本人于 ________ 年 ____ 月 ____ 日向被申诉人投诉，工单号：" + BLANK + "。");
            sheet.paragraph("□ 被申诉人已答复，本人对处理结果不满意，答复内容：" + BLANK + "。");
            sheet.paragraph("□ 被申诉人满15日未答复。");
            return;
        }
        for (Filing filing : prior) {
            String answer = Contents.isAnswered(filing, facts) && filing.state() != Filing.State.ANSWERED
                    ? "，至本件制作之日已满15日未登记到答复（请核对）"
                    : "";
            sheet.paragraph("本人" + filing.sentence() + answer + "。");
        }
        sheet.paragraph("被申诉人的答复内容和不满意的理由：" + BLANK + BLANK + "。");
    }

    private void consumer() throws IOException {
        sheet.heading("消费者声明");
        sheet.paragraph("□ 本人为生活消费需要接受上述服务。");
        sheet.paragraph("知道权益受到侵害的日期：________ 年 ____ 月 ____ 日。");
        sheet.paragraph("□ 委托代理人提交（如有）：代理人 " + BLANK + "，附授权委托书和身份证明。");
    }

    private void otherChannels() throws IOException {
        sheet.heading("其他渠道情况");
        List<Filing> others = facts.filings().stream()
                .filter(filing -> filing.channel() != facts.addressee().channel())
                .filter(filing -> facts.addressee() != Addressee.MIIT || !Contents.isPrior(filing))
                .toList();
        for (Filing filing : others) {
            sheet.paragraph("同一争议" + filing.sentence() + "。");
        }
        String more = others.isEmpty() ? "" : "除上述外，";
        sheet.paragraph("□ " + more + "本人没有就同一争议向法院、仲裁机构、消费者协会或者其他行政机关提出，或者其均未受理。");
    }

    private void report() throws IOException {
        sheet.heading("举报（与投诉分别处理，可选）");
        sheet.paragraph("□ 本人另行举报的涉嫌违法行为和线索：" + BLANK + BLANK + "。未填写即仅为投诉。");
    }
}
