package fr.retours.corpus.rich;

import fr.retours.model.fact.Recap;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes the documents that readers must survive. */
public final class HostileFiles {
    private static final String ENDED = "\nendstream endobj\n";
    private static final int PIECE = 1 << 20;

    private HostileFiles() {}

    /** Writes a PDF that opens with a password, or, when that is empty, is only protected against changes. */
    public static void encryptedPdf(Recap recap, String password, Path file) throws IOException {
        try (var document = new PDDocument()) {
            PdfFiles.print(recap, document);
            document.protect(new StandardProtectionPolicy("proprietaire", password, new AccessPermission()));
            document.save(file.toFile());
        }
    }

    /** Writes a PDF whose only page shows nothing. */
    public static void blankPdf(Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
    }

    /**
     * Writes a PDF of one page.
     *
     * @param dictionary what the page's stream says of itself beside its length
     * @param piece repeated to fill the stream
     * @param times how often
     */
    public static void pdf(Path file, String dictionary, byte[] piece, int times) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), PIECE)) {
            long length = (long) piece.length * times;
            List<String> objects = List.of(
                    "<</Type /Catalog /Pages 2 0 R>> endobj\n",
                    "<</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n",
                    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R"
                            + " /Resources <</Font <</F1 4 0 R>>>>>> endobj\n",
                    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n",
                    "<<" + dictionary + " /Length " + length + ">>\nstream\n");
            var head = new StringBuilder("%PDF-1.4\n");
            var places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
            for (int i = 0; i < objects.size(); i++) {
                places.append(String.format(Locale.ROOT, "%010d 00000 n \n", head.length()));
                head.append(i + 1).append(" 0 obj ").append(objects.get(i));
            }
            write(out, head);
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
            write(out, ENDED);
            write(
                    out,
                    places + "trailer <</Root 1 0 R /Size 6>>\nstartxref\n" + (head.length() + length + ENDED.length())
                            + "\n%%EOF\n");
        }
    }

    private static void write(OutputStream out, CharSequence ascii) throws IOException {
        out.write(ascii.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns some 1 MB of a page's operators, each showing a word. */
    public static byte[] wordOperators() {
        String word = "BT /F1 10 Tf 50 700 Td (Rencontre) Tj ET\n";
        return word.repeat(PIECE / word.length()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns megabytes of blanks, deflated. */
    public static byte[] deflatedBlanks(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            writeBlanks(out, megabytes);
        }
        return bytes.toByteArray();
    }

    private static void writeBlanks(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = new byte[PIECE];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(blanks);
        }
    }

    /** Writes an archive with one part of so many megabytes that take a thousandth of it. */
    public static void zipBomb(Path file, String part, int megabytes) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(part));
            writeBlanks(zip, megabytes);
            zip.closeEntry();
        }
    }

    /** Writes an OpenDocument text with that content. */
    public static void odt(Path file, String content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /** Copies an archive with another content of one part. */
    public static void withPart(Path from, String part, String content, Path to) throws IOException {
        Files.copy(from, to);
        try (FileSystem zip = FileSystems.newFileSystem(to)) {
            Files.writeString(zip.getPath(part), content);
        }
    }

    /** Writes the container that Word puts a document with a password in. */
    public static void encryptedDocx(Path file) throws IOException {
        try (var container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
    }
}
