package io.quittance.writers.pdf;

import io.quittance.writers.drawing.Ink;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The pages of one document. Each section counts its own pages.
 *
 * <p>The file holds no time and no random id: the same pages give the same bytes.
 */
final class Pages implements Closeable {
    static final float LEFT = 51;
    static final float RIGHT = Page.WIDTH - 51;
    static final float TOP = 66;
    static final float BOTTOM = Page.HEIGHT - 58;
    private static final float HEAD_LINE = 46;
    private static final float FOOT_LINE = Page.HEIGHT - 42;

    private final PDDocument document = new PDDocument();
    private final List<Page> pages = new ArrayList<>();
    private final Typeface face;
    private final PDFont font;
    private final Edge edge;

    Pages(Typeface face, Edge edge) throws IOException {
        this.face = face;
        this.edge = edge;
        this.font = face.embed(document);
        document.setDocumentId(0L);
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(edge.title());
        about.setProducer("Quittance");
        document.getDocumentCatalog().setLanguage("zh-CN");
    }

    /** A new page at the end. */
    Page add(String section) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle(Page.WIDTH, Page.HEIGHT));
        document.addPage(sheet);
        Page page = new Page(new PDPageContentStream(document, sheet), font, face, section);
        pages.add(page);
        return page;
    }

    /** The file, once every page has its edges. */
    byte[] finish() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            edges(i);
            pages.get(i).close();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void edges(int index) {
        Page page = pages.get(index);
        String section = page.section();
        long of =
                pages.stream().filter(other -> other.section().equals(section)).count();
        long number = pages.subList(0, index + 1).stream()
                .filter(other -> other.section().equals(section))
                .count();
        Style right = Style.EDGE.aligned(Style.Align.RIGHT);
        page.text(LEFT, RIGHT, HEAD_LINE - 6, Style.EDGE, edge.head());
        page.text(LEFT, RIGHT, HEAD_LINE - 6, right, section);
        page.line(LEFT, HEAD_LINE, RIGHT, HEAD_LINE, 0.5, 0, Ink.LINE);
        page.line(LEFT, FOOT_LINE, RIGHT, FOOT_LINE, 0.5, 0, Ink.LINE);
        page.text(LEFT, RIGHT, FOOT_LINE + 13, Style.EDGE, edge.foot());
        page.text(LEFT, RIGHT, FOOT_LINE + 13, right, "第 " + number + " 页 / 共 " + of + " 页");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
