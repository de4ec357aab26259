package fr.retours.corpus.document;

import fr.retours.corpus.layout.TextTooLongException;
import fr.retours.extraction.text.InterruptionCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects a PDF's lines with their places, in the order in which the file writes them, so that columns stay whole. */
final class PdfLines extends PDFTextStripper {
    /** A poster has a tenth of that: more would fill the memory, since a page's letters are held together. */
    private static final int MOST_ON_A_PAGE = 200_000;

    private final int limit;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private float firstWord;
    private int taken;
    private int onPage;

    private PdfLines(int limit) {
        this.limit = limit;
        setSuppressDuplicateOverlappingText(true);
    }

    /** @throws TextTooLongException if there are more characters than the limit */
    static List<PdfLine> of(PDDocument document, int limit) throws IOException {
        var reader = new PdfLines(limit);
        reader.getText(document);
        return reader.lines;
    }

    @Override
    protected void startPage(PDPage page) {
        onPage = 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        InterruptionCheck.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++taken > limit || ++onPage > MOST_ON_A_PAGE) {
            throw new TextTooLongException(limit);
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (letters.isEmpty() && !positions.isEmpty()) {
            firstWord = right(positions.getLast()) - positions.getFirst().getXDirAdj();
        }
        text.append(word);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private static float right(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private void endLine() {
        String line = text.toString().strip();
        if (!line.isEmpty() && !letters.isEmpty()) {
            TextPosition first = letters.getFirst();
            TextPosition last = letters.getLast();
            float size = (float) letters.stream()
                    .mapToDouble(TextPosition::getFontSizeInPt)
                    .max()
                    .orElse(0);
            lines.add(new PdfLine(
                    getCurrentPageNo(),
                    line,
                    first.getXDirAdj(),
                    right(last),
                    firstWord,
                    first.getYDirAdj(),
                    size,
                    first.getPageHeight()));
        }
        text.setLength(0);
        letters.clear();
    }
}
