package fr.retours.corpus.rich;

import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Prints a recap as small pages with a running head and page numbers. Lines are broken at blanks and hyphens, and long
 * words in their middle, behind a hyphen.
 */
public final class PdfFiles {
    private static final PDRectangle SHEET = new PDRectangle(420, 480);
    private static final float LEFT = 50;
    private static final float WIDTH = SHEET.getWidth() - 2 * LEFT;
    private static final float TOP = SHEET.getHeight() - 70;
    private static final float BOTTOM = 70;
    private static final float SIZE = 11;
    private static final float SMALL = 9;
    private static final float LEADING = 14;
    private static final float TITLE_SIZE = 16;

    private final PDDocument document;
    private final PDFont font = new PDType1Font(FontName.HELVETICA);
    private PDPageContentStream page;
    private float y;

    private PdfFiles(PDDocument document) throws IOException {
        this.document = document;
        this.page = startPage();
    }

    /** Writes a PDF without any properties. */
    public static void write(Recap recap, Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.setDocumentId(0L);
            print(recap, document);
            document.save(file.toFile());
        }
    }

    /** Prints into a document. */
    static void print(Recap recap, PDDocument document) throws IOException {
        var printer = new PdfFiles(document);
        printer.paragraph(recap.title(), TITLE_SIZE, 0);
        for (Block block : Block.of(recap.body())) {
            printer.y -= LEADING * 0.6f;
            for (String line : block.lines()) {
                printer.paragraph(block.list() ? "• " + line : line, SIZE, block.list() ? 12 : 0);
            }
        }
        printer.page.close();
    }

    private PDPageContentStream startPage() throws IOException {
        var sheet = new PDPage(SHEET);
        document.addPage(sheet);
        var content = new PDPageContentStream(document, sheet);
        y = TOP;
        show(content, "Carnet des rencontres, n° 12", LEFT, TOP + 30, SMALL);
        show(content, "– " + document.getNumberOfPages() + " –", LEFT + WIDTH / 2, BOTTOM - 30, SMALL);
        return content;
    }

    private void paragraph(String text, float size, float hanging) throws IOException {
        float indent = 0;
        for (String line : lines(text.replace('\u202F', '\u00A0'), size, hanging)) {
            if (y < BOTTOM) {
                page.close();
                page = startPage();
            }
            show(page, line, LEFT + indent, y, size);
            y -= LEADING * size / SIZE;
            indent = hanging;
        }
    }

    private void show(PDPageContentStream content, String text, float x, float at, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, at);
        content.showText(text);
        content.endText();
    }

    private List<String> lines(String text, float size, float hanging) throws IOException {
        var lines = new ArrayList<String>();
        String rest = text;
        while (width(rest, size) > WIDTH - hanging) {
            int end = rest.length();
            while (width(rest.substring(0, end), size) > WIDTH - hanging - 4) {
                end--;
            }
            int cut = breakBefore(rest, end);
            boolean blank = rest.charAt(cut) == ' ';
            boolean inWord = !blank && rest.charAt(cut - 1) != '-';
            lines.add(rest.substring(0, cut) + (inWord ? "-" : ""));
            rest = rest.substring(blank ? cut + 1 : cut);
        }
        lines.add(rest);
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Returns the last place to break at: a blank, behind a hyphen, or in a long word of small letters. */
    private static int breakBefore(String text, int end) {
        int blank = text.lastIndexOf(' ', end);
        int hyphen = text.lastIndexOf('-', end - 1) + 1;
        int cut = Math.max(blank, hyphen);
        int next = text.indexOf(' ', cut + 1);
        String word = text.substring(cut, next < 0 ? text.length() : next).strip();
        boolean breakable =
                word.length() >= 9 && word.matches("\\p{Ll}+") && end - cut >= 5 && cut + word.length() - end >= 3;
        return breakable ? end : cut;
    }
}
