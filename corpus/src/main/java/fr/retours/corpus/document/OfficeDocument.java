package fr.retours.corpus.document;

import fr.retours.corpus.document.DocumentException.Cause;
import fr.retours.corpus.layout.BlockWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.apache.tika.parser.microsoft.ooxml.XWPFListManager;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFNumberingShim;
import org.apache.tika.parser.microsoft.ooxml.xwpf.XWPFStylesShim;
import org.apache.tika.parser.odf.OpenDocumentContentParser;
import org.apache.tika.parser.odf.OpenDocumentMetaParser;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads {@code .docx} and {@code .odt} with Apache Tika, part by part, so that only the parts with the text itself are
 * read: {@code word/document.xml} with its styles and numbering, {@code content.xml}. Nothing embedded is opened.
 */
public final class OfficeDocument {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ODT_TEXT = "content.xml";
    private static final String ODT_PROPERTIES = "meta.xml";
    private static final String ODT_MANIFEST = "META-INF/manifest.xml";

    private OfficeDocument() {}

    /**
     * Reads a Word document.
     *
     * @param limit most characters to take
     * @throws DocumentException if it is encrypted, damaged or a zip bomb
     * @throws fr.retours.corpus.layout.TextTooLongException if it has more text
     */
    public static DocumentText docx(Path file, int limit) throws IOException, DocumentException {
        try (ZipFile zip = open(file)) {
            ZipGuard.check(zip);
        }
        try (OPCPackage docx = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart main = related(
                    docx.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                            .getRelationship(0),
                    docx::getPart);
            if (main == null) {
                throw new DocumentException(Cause.DAMAGED, null);
            }
            String title = docx.getPackageProperties().getTitleProperty().orElse("");
            return new DocumentText(title, docxText(main, limit));
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | TikaException e) {
            throw new DocumentException(Cause.DAMAGED, e);
        }
    }

    private static String docxText(PackagePart main, int limit)
            throws IOException, OpenXML4JException, SAXException, TikaException {
        var context = new ParseContext();
        PackagePart styles = part(main, XWPFRelation.STYLES);
        PackagePart numbering = part(main, XWPFRelation.NUMBERING);
        var out = new BlockWriter(limit);
        var text = new DocxText(
                out,
                styles == null ? XWPFStylesShim.EMPTY_STYLES : new XWPFStylesShim(styles, context),
                numbering == null ? XWPFListManager.EMPTY_LIST : new XWPFListManager(new XWPFNumberingShim(numbering)));
        try (InputStream in = main.getInputStream()) {
            XMLReaderUtils.parseSAX(in, new OOXMLWordAndPowerPointTextHandler(text, Map.of()), context);
        }
        return out.finish();
    }

    private static @Nullable PackagePart part(PackagePart main, XWPFRelation kind) throws OpenXML4JException {
        return related(main.getRelationshipsByType(kind.getRelation()).getRelationship(0), main::getRelatedPart);
    }

    private interface Look {
        @Nullable
        PackagePart up(PackageRelationship relation) throws OpenXML4JException;
    }

    private static @Nullable PackagePart related(@Nullable PackageRelationship relation, Look look)
            throws OpenXML4JException {
        return relation == null ? null : look.up(relation);
    }

    /**
     * Reads an OpenDocument text.
     *
     * @param limit most characters to take
     * @throws DocumentException if it is encrypted, damaged or a zip bomb
     * @throws fr.retours.corpus.layout.TextTooLongException if it has more text
     */
    public static DocumentText odt(Path file, int limit) throws IOException, DocumentException {
        try (ZipFile zip = open(file)) {
            ZipGuard.check(zip);
            requireOpen(zip);
            ZipEntry content = zip.getEntry(ODT_TEXT);
            if (content == null) {
                throw new DocumentException(Cause.DAMAGED, null);
            }
            var out = new BlockWriter(limit);
            try (InputStream in = zip.getInputStream(content)) {
                new OpenDocumentContentParser().parse(in, new OdtText(out), new Metadata(), new ParseContext());
            }
            return new DocumentText(odtTitle(zip), out.finish());
        } catch (SAXException | TikaException e) {
            throw new DocumentException(Cause.DAMAGED, e);
        }
    }

    private static void requireOpen(ZipFile zip) throws IOException, DocumentException {
        ZipEntry manifest = zip.getEntry(ODT_MANIFEST);
        if (manifest != null) {
            try (InputStream in = zip.getInputStream(manifest)) {
                if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(":encryption-data")) {
                    throw new DocumentException(Cause.ENCRYPTED, null);
                }
            }
        }
    }

    private static String odtTitle(ZipFile zip) throws IOException, SAXException, TikaException {
        ZipEntry properties = zip.getEntry(ODT_PROPERTIES);
        if (properties == null) {
            return "";
        }
        var metadata = new Metadata();
        try (InputStream in = zip.getInputStream(properties)) {
            new OpenDocumentMetaParser().parse(in, new DefaultHandler(), metadata, new ParseContext());
        }
        String title = metadata.get(TikaCoreProperties.TITLE);
        return title == null ? "" : title;
    }

    /** Word keeps a document with a password in an OLE2 container instead of an archive. */
    private static ZipFile open(Path file) throws IOException, DocumentException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new DocumentException(isEncrypted(file) ? Cause.ENCRYPTED : Cause.DAMAGED, e);
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(OLE2.length), OLE2)) {
                return false;
            }
        }
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        }
    }
}
