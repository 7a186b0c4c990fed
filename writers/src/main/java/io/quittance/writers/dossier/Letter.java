package io.quittance.writers.dossier;

import io.quittance.domain.judge.Finding;
import io.quittance.domain.money.Fen;
import io.quittance.writers.pdf.Column;
import io.quittance.writers.pdf.Flow;
import io.quittance.writers.pdf.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letter itself, ready to sign once its blanks are filled. */
final class Letter {
    private static final String BLANK = "________________";
    private static final String LONG_BLANK = "________________________________";

    private final Brief brief;
    private final DossierFacts facts;
    private final Claims claims;
    private final Addressee to;
    private final Sheet sheet;

    Letter(Brief brief, Sheet sheet) {
        this.brief = brief;
        this.facts = brief.facts();
        this.claims = brief.claims();
        this.to = facts.addressee();
        this.sheet = sheet;
    }

    void set() throws IOException {
        sheet.title(to.title());
        parties();
        sheet.gap(4);
        sheet.plain(to.salutation(brief.respondent().name()));
        sheet.paragraph("本人就下列收费与" + to.respondent() + "发生争议，现依照事实和法律提出以下请求。");
        sheet.heading("请求事项");
        requests();
        sheet.heading("争议款项");
        money();
        sheet.heading("事实经过");
        story();
        sheet.heading("理由和依据");
        grounds();
        new Statements(brief, sheet).set();
        sheet.heading("证据清单");
        evidence();
        signature();
    }

    private void parties() throws IOException {
        String writer = to.writer();
        String other = to.respondent();
        Table table = new Table(Column.text("当事人", 3), Column.text("事项", 4), Column.text("内容", 13));
        table.row(writer, "姓名", BLANK);
        if (to == Addressee.MARKET_REGULATOR || to == Addressee.CONSUMER_ASSOCIATION) {
            table.row("", "证件类型和号码", LONG_BLANK);
        }
        table.row("", "联系电话", BLANK);
        if (to == Addressee.APP_STORE) {
            table.row("", "应用商店账号", BLANK).row("", "应用和开发者", LONG_BLANK).row("", "商店订单号", LONG_BLANK);
        } else if (to != Addressee.OPERATOR) {
            table.row("", "地址", LONG_BLANK);
        }
        if (to == Addressee.MIIT) {
            table.row("", "邮政编码", BLANK);
        }
        table.row(sheet.cells(
                "",
                "涉及账号",
                brief.masking().account().isEmpty() ? BLANK : brief.masking().account()));
        table.row(sheet.cells(other, "名称", brief.respondent().name() + "（登记全称：" + BLANK + "）"));
        if (to != Addressee.APP_STORE) {
            table.row("", "地址", LONG_BLANK);
        }
        table.row(sheet.cells("争议业务", "订购关系", brief.line()));
        sheet.table(table);
        sheet.note(brief.respondent().chain(facts.sellerMode(), to.respondent()));
    }

    private void requests() throws IOException {
        int number = 1;
        String other = to.respondent();
        if (claims.principal().isPositive()) {
            sheet.paragraph(number++ + ". 本金：请求" + other + "退还已扣费用人民币 "
                    + claims.principal().toYuan() + " 元（明细见表一）。");
        }
        if (claims.voided().isPositive()) {
            sheet.paragraph(number++ + ". 作废：请求" + other + "作废尚未收取的账单人民币 "
                    + claims.voided().toYuan() + " 元，不得再行扣收，也不得据此加收违约金或者作欠费处理。");
        }
        if (claims.principal().isPositive()) {
            sheet.paragraph(number++ + ". 利息（与本金分列）：自每笔扣费之日起至实际退还之日止的资金占用利息。截至 " + facts.businessDate()
                    + "，计息积数为 " + claims.yuanDays().toYuan() + " 元·日；利率按全国银行间同业拆借中心公布的一年期贷款市场报价利率，"
                    + "利息金额：" + BLANK + " 元（由" + to.writer() + "核算填写）。");
        }
        String rest = claims.restOnCancellation() ? "停止就该业务继续收费，关闭业务及相应的代扣" : "纠正上述收费，不再重复或者超额收取";
        sheet.paragraph(number++ + ". " + rest + "，并书面答复处理结果。");
        Law law = Law.of("cpl-55");
        boolean option = to != Addressee.APP_STORE
                && to != Addressee.MIIT
                && claims.lines().stream()
                        .anyMatch(line -> law.isInForce(line.at().toLocalDate()));
        sheet.paragraph(number + ". 法定赔偿（与本金、利息分列）：本件不主张" + (option ? "，除非勾选下列选项。" : "。"));
        if (option) {
            treble(law);
        }
    }

    /** An option that nobody has taken unless somebody ticks it. */
    private void treble(Law law) throws IOException {
        Fen price = claims.total();
        Fen treble = price.plus(price).plus(price).max(Fen.ofYuan("500"));
        sheet.note("□ 可选项，未勾选即不主张。仅在有证据证明经营者存在欺诈行为时勾选，并写明事实：" + LONG_BLANK + "。依据" + law.citation() + "："
                + law.gist() + "。以争议金额 " + price.toYuan() + " 元计，为 " + treble.toYuan()
                + " 元。收费差错或者关闭迟延本身不当然构成欺诈。");
    }

    private void money() throws IOException {
        Table table = new Table(
                Column.text("序号", 2),
                Column.text("扣费单号/交易号", 6),
                Column.text("扣费时间", 4),
                Column.text("所属期", 5),
                Column.text("问题", 4),
                Column.figure("扣费（元）", 4),
                Column.figure("应退（元）", 4),
                Column.figure("应作废（元）", 4));
        int number = 1;
        Fen taken = Fen.ZERO;
        for (Claims.Line line : claims.lines()) {
            Finding finding = line.finding();
            taken = taken.plus(finding.amount());
            table.row(sheet.cells(
                    String.valueOf(number++),
                    finding.chargeId().isEmpty() ? finding.paymentId() : finding.chargeId(),
                    FactWords.time(finding.takenAt()),
                    FactWords.period(finding.periodStart(), finding.periodEnd()),
                    finding.code().titleZh(),
                    finding.amount().toYuan(),
                    line.credit().toYuan(),
                    line.voided().toYuan()));
        }
        table.total(
                "合计",
                claims.lines().size() + " 笔",
                "",
                "",
                "",
                taken.toYuan(),
                claims.principal().toYuan(),
                claims.voided().toYuan());
        sheet.note("表一  争议款项明细");
        sheet.table(table);
        String all = "合计为截至 " + facts.businessDate() + " 仍然成立的全部争议款项";
        sheet.note(
                to == Addressee.OPERATOR
                        ? all + "；按夜提交的投诉清单（complaints.csv）只列当夜新增或者变动的款项，金额可以小于本件，同一款项不重复主张。"
                        : all + "。");
        if (claims.elsewhere().isPositive()) {
            sheet.note("另有 " + claims.elsewhere().toYuan() + " 元经支付渠道收取，由该渠道原路退回，本件不重复主张。");
        } else if (claims.lines().stream().anyMatch(line -> !Claims.isOperators(line.finding()))) {
            sheet.note("上列款项经支付渠道收取；提交后如已由支付渠道退回，相应金额从请求中扣除。");
        }
    }

    private void story() throws IOException {
        int number = 1;
        for (Claims.Line line : claims.lines()) {
            String from = brief.events().numbersOf(line.finding().sources());
            sheet.paragraph(number++ + ". " + line.finding().reasonZh() + (from.isEmpty() ? "" : "（证据 " + from + "）"));
        }
        sheet.note("生效终止时间、违约金上限和办理时限按收费方的合同约定或者公开承诺核算，不是法定标准；与合同文本不一致的，以合同文本为准。");
        sheet.gap(4);
        sheet.picture(brief.timeline(Flow.WIDTH));
        sheet.note("表二  按时间顺序的事实；● 为认定争议所依据的事实，金额单位：元");
        Table table = new Table(
                Column.text("", 1),
                Column.text("时间", 6),
                Column.text("事实", 17),
                Column.figure("金额", 4),
                Column.text("证据", 2));
        for (Event event : brief.events().events()) {
            table.row(sheet.cells(
                    event.disputed() ? "●" : "",
                    event.at() == null ? "时间未载" : FactWords.time(event.at()),
                    event.what(),
                    event.amount() == null ? "" : event.amount().toYuan(),
                    "E" + event.evidence()));
        }
        sheet.table(table);
    }

    private void grounds() throws IOException {
        int number = 1;
        for (Grounds.Ground ground : brief.grounds()) {
            sheet.paragraph(number++ + ". " + ground.law().citation() + ground.limits() + "："
                    + ground.law().gist() + "。" + ground.application() + "。");
        }
        sheet.note("以上为条文要旨，所引条款在" + (to == Addressee.APP_STORE ? "扣费之日" : "扣费之日或者本件制作之日") + "有效。");
    }

    private void evidence() throws IOException {
        Map<String, Exhibit> files = new LinkedHashMap<>();
        brief.events().evidence().forEach(one -> files.putIfAbsent(one.sha256(), one));
        Table table = new Table(
                Column.text("编号", 2),
                Column.text("原始文件、来源与 SHA-256", 19),
                Column.text("取得日期", 4),
                Column.text("证据所在行", 5));
        int number = 1;
        for (Exhibit file : files.values()) {
            table.row(sheet.cells(
                    "F" + number++,
                    file.source().file() + "\n来源：" + file.kind() + "\n" + file.sha256(),
                    file.takenIn() == null ? "用户提供" : file.takenIn().toString(),
                    linesOf(file.sha256())));
        }
        sheet.table(table);
        if (!facts.brought().isEmpty()) {
            sheet.note("其中用户导出的账单为" + to.writer() + "自支付渠道下载的原件，文件名已隐去，以 SHA-256 为准。");
        }
        sheet.note("各项证据的原始行文字见所附 evidence.csv（E 编号一致）。取得日期为该文件收入账务系统的账务日。电子数据以原始文件为准，可凭 SHA-256 核对未经改动。");
    }

    /** Which lines of a file are which evidence: {@code E2：第 2 行，E4–E9：第 3–8 行}. */
    private String linesOf(String sha256) {
        List<Exhibit> all = brief.events().evidence();
        List<String> runs = new ArrayList<>();
        int first = 0;
        while (first < all.size()) {
            int last = first;
            if (all.get(first).sha256().equals(sha256)) {
                while (last + 1 < all.size() && all.get(last).isFollowedBy(all.get(last + 1))) {
                    last++;
                }
                runs.add(run("E", first + 1, last + 1) + "：第 "
                        + run(
                                "",
                                all.get(first).source().line(),
                                all.get(last).source().line()) + " 行");
            }
            first = last + 1;
        }
        return String.join("，", runs);
    }

    private static String run(String sign, int first, int last) {
        return sign + first + (last == first ? "" : "–" + sign + last);
    }

    private void signature() throws IOException {
        sheet.need(80);
        sheet.gap(14);
        sheet.plain("此致");
        sheet.plain(to.salutation(brief.respondent().name()).replaceAll("：$", ""));
        sheet.gap(10);
        LocalDate day = facts.businessDate();
        sheet.plain(to.writer() + "（签名）：" + BLANK + "        日期：________ 年 ____ 月 ____ 日");
        sheet.note("制作依据：截至 " + day + " 的账务记录。附件：timeline.svg、evidence.csv、complaint.json、manifest.json。");
    }
}
