package io.quittance.writers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static final int WIDTH = 620;

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,1", "3,1,3", "9,5,10", "15,5,15", "20,5,20", "21,10,30", "99,50,100", "401,200,600"})
    void aScaleEndsAtARoundValueAtOrAboveTheLargest(long largest, long step, long top) {
        assertThat(Scale.upTo(largest, 4)).isEqualTo(new Scale(step, top));
    }

    @Test
    void aScaleHoldsAnyAmount() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            long largest = Math.max(1, random.nextLong(1, Long.MAX_VALUE / 4096) >> random.nextInt(40));
            Scale scale = Scale.upTo(largest, 4);
            assertThat(scale.top()).isGreaterThanOrEqualTo(largest);
            assertThat(scale.top() % scale.step()).isZero();
            assertThat(scale.top() / scale.step()).isBetween(1L, 4L);
            assertThat(scale.pixels(scale.top(), 140)).isEqualTo(140);
            assertThat(scale.pixels(largest, 140)).isBetween(1, 140);
        }
    }

    @Test
    void whatIsMoreThanNothingCanBeSeenAndNothingCannot() {
        assertThat(new Scale(1, 1_000_000).pixels(1, 140)).isEqualTo(1);
        assertThat(new Scale(1, 1_000_000).pixels(0, 140)).isZero();
        assertThat(new Scale(1, 1_000_000).pixels(-5, 140)).isZero();
    }

    @Test
    void aColumnChartDrawsOneColumnANightInsideItsFrameAndSetsOffTheLast() throws Exception {
        for (int nights : List.of(2, 7, 30)) {
            Document chart = read(columns(nights));
            List<Element> bars = elements(chart, "rect");
            assertThat(bars).hasSize(nights);
            assertThat(bars.get(nights - 1).getAttribute("class")).isEqualTo("now");
            for (Element bar : bars) {
                int right = number(bar, "x") + number(bar, "width");
                assertThat(number(bar, "x")).isPositive();
                assertThat(right).isLessThanOrEqualTo(WIDTH);
                assertThat(number(bar, "y")).isPositive();
            }
        }
    }

    @Test
    void chartsCanBeHeardAndWhateverTheySayIsEscaped() throws Exception {
        String svg = new StackedBars(
                        "a",
                        "<t>",
                        "d & e",
                        List.of("x", "y"),
                        List.of(new StackedBars.Bar("一".repeat(90), List.of(3L, 0L), "3", List.of("<h>", ""))))
                .svg();
        Document chart = read(svg);
        assertThat(chart.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(chart.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("a-t a-d");
        assertThat(elements(chart, "title").get(0).getTextContent()).isEqualTo("<t>");
        assertThat(elements(chart, "desc").get(0).getTextContent()).isEqualTo("d & e");
        assertThat(svg).contains("一…").doesNotContain("<h>", "script", "http");
        assertThat(elements(chart, "rect"))
                .as("two of the legend, one of the bar")
                .hasSize(3);
    }

    @Test
    void wordsThatFitAreLeftAndOthersEndInAnEllipsis() {
        assertThat(Widths.fit("退款已发出", 12, 60)).isEqualTo("退款已发出");
        assertThat(Widths.fit("退款已发出、未见回执", 12, 60)).endsWith("…").hasSizeLessThan(6);
        assertThat(Widths.of(Widths.fit("𠮷".repeat(50), 12, 100), 12)).isLessThanOrEqualTo(100);
    }

    @Test
    void aBarInARowShowsThePartBeforeTheWhole() {
        assertThat(new InlineBar(100, 50, 100).svg())
                .contains("class=\"whole\" width=\"200\"", "class=\"part\" width=\"100\"", "aria-hidden");
        assertThat(new InlineBar(0, 0, 100).svg()).doesNotContain("<rect");
    }

    private static String columns(int nights) {
        return new ColumnChart(
                        "c",
                        "t",
                        "d",
                        IntStream.range(0, nights)
                                .mapToObj(i -> new ColumnChart.Column("11-" + i, i * 37L, "n" + i))
                                .toList(),
                        Long::toString)
                .svg();
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document chart, String tag) {
        NodeList list = chart.getElementsByTagName(tag);
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
