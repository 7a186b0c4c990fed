package io.quittance.writers.dossier;

import io.quittance.writers.drawing.Ink;
import io.quittance.writers.pdf.Flow;
import io.quittance.writers.pdf.Style;
import io.quittance.writers.pdf.Table;
import io.quittance.writers.timeline.TimelinePicture;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The pages of a copy: whatever is put on them is masked first, where the copy is masked. */
final class Sheet {
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    private final Flow flow;
    private final Masking masking;
    private int headings;

    Sheet(Flow flow, Masking masking) {
        this.flow = flow;
        this.masking = masking;
    }

    /** A new part on a new page; its headings begin with the first. */
    void section(String name) throws IOException {
        flow.section(name);
        headings = 0;
    }

    /** The next numbered heading. */
    void heading(String text) throws IOException {
        flow.heading(NUMERALS[headings++] + "、" + text);
    }

    void title(String text) throws IOException {
        flow.text(Style.TITLE, masking.of(text));
        flow.gap(4);
    }

    void paragraph(String text) throws IOException {
        flow.text(Style.BODY, masking.of(text));
    }

    void plain(String text) throws IOException {
        flow.text(Style.PLAIN, masking.of(text));
    }

    void strong(String text) throws IOException {
        flow.text(Style.PLAIN.strong(), masking.of(text));
    }

    void note(String text) throws IOException {
        flow.text(Style.NOTE, masking.of(text));
    }

    /** What has to be seen before anything is sent. */
    void warning(List<String> texts) throws IOException {
        flow.box(
                Ink.LIGHT_AMBER,
                Ink.AMBER,
                Style.PLAIN,
                texts.stream().map(masking::of).toList());
    }

    void table(Table table) throws IOException {
        flow.table(table);
    }

    String[] cells(String... cells) {
        return Arrays.stream(cells).map(masking::of).toArray(String[]::new);
    }

    void picture(TimelinePicture picture) throws IOException {
        flow.picture(picture.height(), picture::draw);
        flow.gap(4);
    }

    void gap(float height) {
        flow.gap(height);
    }

    /** Keeps together what comes next. */
    void need(float height) throws IOException {
        flow.need(height);
    }
}
