package fr.retours.corpus.document;

import fr.retours.corpus.document.DocumentException.Cause;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Reads PDFs with Apache PDFBox, as Tika does; used directly, since running heads and the ends of paragraphs are recognised by
 * where lines stand, and limits by counting letters, neither of which Tika hands on. Writes no file and reads no other.
 */
public final class PdfDocument {
    /** PDFBox keeps the one for all documents of the process. */
    private static final FontMapper FONTS = new BundledFont();

    private PdfDocument() {}

    /**
     * Reads a PDF. One that is only protected against changes is read as any other.
     *
     * @param limit most characters to take
     * @param lexicon tells which hyphens at line ends belong to the word
     * @return its text, empty when the pages are pictures
     * @throws DocumentException if it is encrypted, damaged or unpacks to too much
     * @throws fr.retours.corpus.layout.TextTooLongException if it has more text
     */
    public static DocumentText read(Path file, int limit, Lexicon lexicon) throws IOException, DocumentException {
        PdfGuard.check(file);
        FontMappers.set(FONTS);
        try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument pdf = Loader.loadPDF(bytes, IOUtils.createMemoryOnlyStreamCache())) {
            String title = pdf.getDocumentInformation().getTitle();
            List<PdfLine> lines = RunningHeads.remove(PdfLines.of(pdf, limit));
            return new DocumentText(title == null ? "" : title, PdfParagraphs.of(lines, new LineEnds(lexicon)));
        } catch (InvalidPasswordException e) {
            throw new DocumentException(Cause.ENCRYPTED, e);
        } catch (IOException e) {
            InterruptionCheck.check();
            throw new DocumentException(Cause.DAMAGED, e);
        }
    }
}
