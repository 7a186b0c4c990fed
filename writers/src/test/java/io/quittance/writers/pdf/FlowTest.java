package io.quittance.writers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.writers.drawing.Ink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final Edge EDGE = new Edge("标题", "上", "下");

    @Test
    void aReaderFindsTheOrdinaryCharactersAndNoRadicals() throws IOException {
        String text = "日月户口一二人入八刀力十又土士夕大女子寸小山工己干广弓心戈手支文斗方木止毛水火爪父片牙牛犬";
        assertThat(PdfText.dense(print(flow -> flow.text(Style.BODY, text)))).contains(text);
        assertThat(IntStream.rangeClosed(0x2f00, 0x2fdf).noneMatch(Typeface.shipped()::has))
                .isTrue();
    }

    @Test
    void charactersThatLookAlikeStayWhatTheyAre() throws IOException {
        String text = "a-b\u2011c\u2010d·e•f～g〜h／i∕j①k➀l豈m";
        assertThat(PdfText.dense(print(flow -> flow.text(Style.PLAIN, text)))).contains(text);
    }

    @Test
    void everyCharacterOfGb2312AndTheRareOnesOfGbkArePrinted() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int code = 0x4e00; code <= 0x9fa5; code++) {
            all.append((char) code);
        }
        assertThat(PdfText.dense(print(flow -> flow.text(Style.PLAIN, "喆堃昇龑㛃䶮"))))
                .contains("喆堃昇龑㛃䶮");
        assertThat(all.chars().allMatch(Typeface.shipped()::has)).isTrue();
        assertThat(IntStream.rangeClosed(0x3400, 0x4db5).allMatch(Typeface.shipped()::has))
                .isTrue();
    }

    @Test
    void whatHasNoGlyphIsNamedByItsNumber() throws IOException {
        String text = PdfText.dense(print(flow -> flow.text(Style.PLAIN, "王\ud862\udfb7😀\u0007\u2f47")));
        assertThat(text).contains("王〔U+28BB7〕〔U+1F600〕〔U+0007〕〔U+2F47〕");
    }

    @Test
    void nothingIsCutOffHoweverLongAWordOrATextIs() throws IOException {
        String word = "0123456789abcdef".repeat(64);
        String text = "很长的文字，没有尽头。".repeat(600);
        byte[] pdf = print(flow -> {
            flow.text(Style.BODY, word);
            flow.text(Style.BODY, text);
            flow.table(new Table(Column.text("甲", 1), Column.figure("乙", 1)).row(word + text, "1.00"));
        });
        String read = PdfText.dense(pdf);
        assertThat(withoutEdges(read)).contains(word).contains(text).contains("1.00");
        assertThat(read.chars().filter(c -> c == '尽')).hasSize(1200);
        assertThat(read.chars().filter(c -> c == 'f')).hasSize(128);
        assertThat(PdfText.pages(pdf)).isGreaterThan(5);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new WithinPaper().getText(document);
        }
    }

    @Test
    void noLineOfATextStandsAloneOnItsPage() throws IOException {
        for (int lines = 2; lines <= 5; lines++) {
            for (int before = 38; before <= 44; before++) {
                int filled = before;
                String text = String.join("\n", Collections.nCopies(lines, "段"));
                List<String> pages = PdfText.each(print(flow -> {
                    flow.text(Style.BODY, String.join("\n", Collections.nCopies(filled, "满")));
                    flow.text(Style.BODY, text);
                }));
                assertThat(pages).as("%d lines behind %d", lines, before).allMatch(page -> count(page, '段') != 1);
                assertThat(pages.stream().mapToLong(page -> count(page, '段')).sum())
                        .isEqualTo(lines);
            }
        }
    }

    private static long count(String page, char wanted) {
        return page.chars().filter(c -> c == wanted).count();
    }

    @Test
    void anAmountIsKeptInOneLine() {
        List<String> lines = Lines.of(Typeface.shipped(), "字".repeat(18) + "1,234,567.89 元", 10, 200, 0);
        assertThat(lines).hasSize(2).last().isEqualTo("1,234,567.89 元");
    }

    @Test
    void everyPageOfATableHasItsHeadAndEveryPageItsNumber() throws IOException {
        Table table = new Table(Column.text("编号", 1), Column.figure("金额", 1));
        IntStream.range(0, 200).forEach(i -> table.row("第" + i + "行", i + ".00"));
        byte[] pdf = print(flow -> flow.table(table));
        String text = PdfText.dense(pdf);
        int pages = PdfText.pages(pdf);
        assertThat(pages).isGreaterThan(3);
        assertThat(text.split("编号金额", -1)).hasSize(pages + 1);
        for (int page = 1; page <= pages; page++) {
            assertThat(text).contains("第" + page + "页/共" + pages + "页");
        }
    }

    @Test
    void figuresEndAtOneLine() throws IOException {
        byte[] pdf = print(flow -> flow.table(new Table(Column.text("甲", 1), Column.figure("乙", 1))
                .row("x", "1.00")
                .row("y", "123456.00")));
        List<Integer> edges = WithinPaper.rightEdges(pdf, "00");
        assertThat(edges).hasSize(2);
        assertThat(edges.stream().distinct()).hasSize(1);
    }

    @Test
    void theSameWordsGiveTheSameBytes() throws IOException {
        Printed words = flow -> flow.box(Ink.LIGHT_AMBER, Ink.AMBER, Style.PLAIN, List.of("同样的文字"));
        assertThat(print(words)).isEqualTo(print(words));
    }

    interface Printed {
        void on(Flow flow) throws IOException;
    }

    private static byte[] print(Printed printed) throws IOException {
        try (Flow flow = new Flow(Typeface.shipped(), EDGE, "正文")) {
            printed.on(flow);
            return flow.finish();
        }
    }

    private static String withoutEdges(String text) {
        return text.replaceAll("下?第\\d+页/共\\d+页下?", "").replaceAll("上正文", "").replaceAll("甲乙", "");
    }

    /** Fails where a glyph lies outside the text's own margins. */
    private static final class WithinPaper extends PDFTextStripper {
        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            for (TextPosition glyph : glyphs) {
                assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan(Pages.RIGHT + 0.5f);
                assertThat(glyph.getXDirAdj()).isGreaterThan(Pages.LEFT - 0.5f);
                assertThat(glyph.getYDirAdj()).isBetween(20f, Page.HEIGHT - 20);
            }
        }

        static List<Integer> rightEdges(byte[] pdf, String last) throws IOException {
            List<Integer> edges = new ArrayList<>();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> glyphs) {
                        TextPosition end = glyphs.get(glyphs.size() - 1);
                        if (text.endsWith(last)) {
                            edges.add(Math.round((end.getXDirAdj() + end.getWidthDirAdj()) * 10));
                        }
                    }
                }.getText(document);
            }
            return edges;
        }
    }
}
