package fr.retours.corpus.document;

import fr.retours.corpus.layout.BlockWriter;
import java.math.BigInteger;
import java.util.Date;
import java.util.Locale;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.EditType;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler.XWPFBodyContentsHandler;
import org.apache.tika.parser.microsoft.ooxml.ParagraphProperties;
import org.apache.tika.parser.microsoft.ooxml.RunProperties;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFStylesShim;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what Tika reads in the main part of a Word document. Deleted text, marks of notes, the table of contents and
 * captions are left out; notes, comments, heads and feet stand in other parts.
 */
final class DocxText implements XWPFBodyContentsHandler {
    private final BlockWriter out;
    private final XWPFStylesShim styles;
    private final XWPFListManager lists;
    private boolean silent;

    DocxText(BlockWriter out, XWPFStylesShim styles, XWPFListManager lists) {
        this.out = out;
        this.styles = styles;
        this.lists = lists;
    }

    @Override
    public void run(RunProperties properties, String text) {
        if (silent) {
            return;
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            out.text(text.substring(from, end));
            out.lineBreak();
            from = end + 1;
        }
        out.text(text.substring(from));
    }

    @Override
    public void startParagraph(ParagraphProperties paragraph) {
        out.endBlock();
        String written = styles.getStyleName(paragraph.getStyleID());
        String style = written == null ? "" : written.toLowerCase(Locale.ROOT);
        silent = style.startsWith("toc") || style.equals("caption");
        String number = number(paragraph);
        if (!number.isBlank()) {
            out.text(number + " ");
        } else if (style.startsWith("list bullet")) {
            out.text("- ");
        }
    }

    /** Returns what Word shows in front of a paragraph of a list, such as « · » or « 3. »; empty elsewhere. */
    private String number(ParagraphProperties paragraph) {
        if (silent || paragraph.getNumId() <= 0) {
            return "";
        }
        String number =
                lists.getFormattedNumber(BigInteger.valueOf(paragraph.getNumId()), Math.max(0, paragraph.getIlvl()));
        return number == null ? "" : number;
    }

    @Override
    public void endParagraph() {
        out.endBlock();
        silent = false;
    }

    @Override
    public void startTableRow() {
        out.row();
    }

    @Override
    public void startTableCell() {
        out.cell();
    }

    @Override
    public void endTable() {
        out.endTable();
    }

    @Override
    public boolean isIncludeDeletedText() {
        return false;
    }

    @Override
    public boolean isIncludeMoveFromText() {
        return false;
    }

    @Override
    public void startTable() {}

    @Override
    public void endTableRow() {}

    @Override
    public void endTableCell() {}

    @Override
    public void hyperlinkStart(@Nullable String link) {}

    @Override
    public void hyperlinkEnd() {}

    @Override
    public void startSDT() {}

    @Override
    public void endSDT() {}

    @Override
    public void startEditedSection(String editor, Date date, EditType editType) {}

    @Override
    public void endEditedSection() {}

    @Override
    public void footnoteReference(String id) {}

    @Override
    public void endnoteReference(String id) {}

    @Override
    public void embeddedOLERef(String id) {}

    @Override
    public void linkedOLERef(String id) {}

    @Override
    public void embeddedPicRef(String file, String description) {}

    @Override
    public void startBookmark(String id, String name) {}

    @Override
    public void endBookmark(String id) {}
}
