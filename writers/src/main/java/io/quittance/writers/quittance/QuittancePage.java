package io.quittance.writers.quittance;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Source;
import io.quittance.writers.pdf.Column;
import io.quittance.writers.pdf.Edge;
import io.quittance.writers.pdf.Flow;
import io.quittance.writers.pdf.Style;
import io.quittance.writers.pdf.Table;
import io.quittance.writers.pdf.Typeface;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The quittance as a PDF, in Chinese: one page unless the money came and went in very many parts. The same facts give
 * the same bytes.
 */
public final class QuittancePage {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String TITLE = "结清单";

    private QuittancePage() {}

    /** The file. */
    public static byte[] pdf(QuittanceFacts facts) throws IOException {
        Edge edge =
                new Edge(TITLE + " " + facts.caseNumber(), "个案 " + facts.caseNumber(), "账务日 " + facts.businessDate());
        try (Flow flow = new Flow(Typeface.shipped(), edge, TITLE)) {
            String total = facts.total().toYuan();
            flow.text(Style.TITLE, TITLE);
            flow.text(Style.PLAIN, "个案：" + facts.caseNumber());
            flow.text(Style.PLAIN, "订购关系：" + facts.line());
            flow.gap(6);
            flow.text(
                    Style.BODY,
                    "截至 " + facts.businessDate() + " 的账务记录，本个案应退人民币 " + total + " 元，已退回 " + total
                            + " 元，未退 0.00 元。本个案所涉款项已全部结清。");
            flow.heading("收取的款项");
            flow.table(taken(facts));
            flow.heading("退回的款项");
            flow.table(returned(facts));
            flow.gap(6);
            flow.text(Style.PLAIN.strong(), "核对：应退合计 " + total + " 元 = 退回合计 " + total + " 元，差额 0.00 元。");
            flow.gap(10);
            flow.text(Style.PLAIN, "出具单位（盖章）：________________        日期：________ 年 ____ 月 ____ 日");
            flow.gap(4);
            flow.text(Style.NOTE, "本单由账务记录生成，每一行均可凭文件名和行号核对；不影响当事人依法就利息和赔偿另行主张的权利。");
            return flow.finish();
        }
    }

    private static Table taken(QuittanceFacts facts) {
        Table table = new Table(
                Column.text("扣费单号/交易号", 6),
                Column.text("收取时间", 5),
                Column.text("问题", 4),
                Column.figure("收取（元）", 3),
                Column.figure("应退（元）", 3),
                Column.text("出处（文件:行）", 7));
        Fen amount = Fen.ZERO;
        for (Taken one : facts.taken()) {
            amount = amount.plus(one.amount());
            table.row(
                    one.money(),
                    time(one.at()),
                    one.ground(),
                    one.amount().toYuan(),
                    one.claimed().toYuan(),
                    place(one.source()));
        }
        return table.total(
                "合计",
                facts.taken().size() + " 笔",
                "",
                amount.toYuan(),
                facts.total().toYuan(),
                "");
    }

    private static Table returned(QuittanceFacts facts) {
        Table table = new Table(
                Column.text("退款/冲正单号", 6),
                Column.text("退回时间", 5),
                Column.text("对应款项", 5),
                Column.text("退款指令", 5),
                Column.figure("退回（元）", 4),
                Column.text("出处（文件:行）", 6));
        for (Returned one : facts.returned()) {
            table.row(
                    one.number(),
                    time(one.at()),
                    one.money(),
                    one.instruction().isEmpty() ? "—" : one.instruction(),
                    one.amount().toYuan(),
                    place(one.source()));
        }
        return table.total(
                "合计", facts.returned().size() + " 笔", "", "", facts.total().toYuan(), "");
    }

    private static String time(LocalDateTime at) {
        return SECOND.format(at);
    }

    private static String place(Source source) {
        return source.toString();
    }
}
