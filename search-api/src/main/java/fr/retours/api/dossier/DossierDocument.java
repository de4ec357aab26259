package fr.retours.api.dossier;

import fr.retours.api.dossier.Dossier.Entry;
import fr.retours.api.dossier.Dossier.Section;
import fr.retours.api.dossier.Dossier.Year;
import fr.retours.api.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a dossier as Office Open XML: headings that an editor's outline shows, links that lead to the site. */
record DossierDocument(XWPFDocument document, String origin) {
    private static final String TITLE = "Titre1";
    private static final String HEADING = "Titre2";
    private static final String SOFT = "555555";

    /** @param origin scheme and host of the site, without a slash at the end; empty where it is not known */
    static void write(Dossier dossier, String origin, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new DossierDocument(document, origin).fill(dossier);
            document.write(out);
        }
    }

    private void fill(Dossier dossier) {
        XWPFStyles styles = document.createStyles();
        styles.addStyle(style(TITLE, "heading 1", 0));
        styles.addStyle(style(HEADING, "heading 2", 1));
        document.getProperties().getCoreProperties().setTitle(dossier.title());
        document.getProperties().getCoreProperties().setCreator("Retours");
        heading(dossier.title(), TITLE, 20);
        plain(dossier.kind() + (dossier.summary().isEmpty() ? "" : " – " + dossier.summary()));
        dossier.bounds().forEach(this::plain);
        if (!dossier.years().isEmpty()) {
            heading(Wording.text("dossier.years"), HEADING, 14);
            years(dossier);
        }
        dossier.sections().forEach(this::section);
        heading(Wording.text("dossier.cite"), HEADING, 14);
        plain(dossier.citation().text());
    }

    private void years(Dossier dossier) {
        XWPFTable table = document.createTable(dossier.years().size(), 2);
        for (int i = 0; i < dossier.years().size(); i++) {
            Year year = dossier.years().get(i);
            table.getRow(i).getCell(0).setText(year.label());
            table.getRow(i).getCell(1).setText(Wording.text("count.events", year.events()));
        }
    }

    private void section(Section section) {
        heading(section.heading(), HEADING, 14);
        for (Entry entry : section.entries()) {
            XWPFParagraph line = document.createParagraph();
            String lead = entry.lead().text();
            if (!lead.isEmpty()) {
                line.createRun().setText(lead + "  ");
            }
            link(line, entry.title(), entry.path()).setBold(true);
            if (!entry.details().isEmpty()) {
                soft(line, "  " + String.join(" ; ", entry.details()));
            }
            if (entry.quote() != null) {
                XWPFParagraph quote = document.createParagraph();
                quote.setIndentationLeft(500);
                link(quote, Wording.text("dossier.quote", entry.quote()), entry.source())
                        .setItalic(true);
            }
        }
        if (section.left() > 0) {
            plain(Wording.text("dossier.left", section.left()));
        }
    }

    private XWPFRun link(XWPFParagraph line, String text, @Nullable String path) {
        XWPFRun run = path == null || origin.isEmpty() ? line.createRun() : line.createHyperlinkRun(origin + path);
        run.setText(text);
        return run;
    }

    private static void soft(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        run.setText(text);
        run.setColor(SOFT);
    }

    private void plain(String text) {
        document.createParagraph().createRun().setText(text);
    }

    private void heading(String text, String style, int size) {
        XWPFParagraph line = document.createParagraph();
        line.setStyle(style);
        XWPFRun run = line.createRun();
        run.setText(text);
        run.setBold(true);
        run.setFontSize(size);
    }

    /** A document begins without styles; only with one of these names is a paragraph a heading. */
    private static XWPFStyle style(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        CTPPrGeneral outline = CTPPrGeneral.Factory.newInstance();
        outline.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        style.setPPr(outline);
        return new XWPFStyle(style);
    }
}
