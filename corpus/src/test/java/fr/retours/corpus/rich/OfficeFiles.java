package fr.retours.corpus.rich;

import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Writes a recap as office documents, with a head, a foot, a note and a comment that are none of its text. */
public final class OfficeFiles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private OfficeFiles() {}

    /** Writes a Word document whose title is a paragraph of the style « Title » and stands in the properties, too. */
    public static void docx(Recap recap, Path file) throws IOException {
        String body =
                Block.of(recap.body()).stream().map(OfficeFiles::wordBlock).collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put(
                "_rels/.rels",
                relations(
                        relation("r1", KINDS + "officeDocument", "word/document.xml"),
                        relation(
                                "r2",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml")));
        parts.put("docProps/core.xml", XML + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></cp:coreProperties>""".formatted(escaped(recap.title())));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        relation("r1", KINDS + "styles", "styles.xml"),
                        relation("r2", KINDS + "numbering", "numbering.xml"),
                        relation("r3", KINDS + "header", "header1.xml"),
                        relation("r4", KINDS + "comments", "comments.xml")));
        parts.put(
                "word/styles.xml",
                XML + "<w:styles xmlns:w=\"" + WORD + "\">" + style("Titre", "Title") + style("Lgende", "caption")
                        + "</w:styles>");
        parts.put("word/numbering.xml", XML + """
                <w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
                <w:numFmt w:val="bullet"/><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>\
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""".formatted(WORD, "\uF0B7"));
        parts.put(
                "word/header1.xml",
                XML + "<w:hdr xmlns:w=\"" + WORD + "\">" + word("", "Carnet des rencontres") + "</w:hdr>");
        parts.put(
                "word/comments.xml",
                XML + "<w:comments xmlns:w=\"" + WORD + "\"><w:comment w:id=\"0\">"
                        + word("", "Vérifier avec Hugo Lambert.") + "</w:comment></w:comments>");
        parts.put(
                "word/document.xml",
                XML + "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + KINDS.replaceFirst("/$", "")
                        + "\"><w:body>" + word(pStyle("Titre"), recap.title()) + body
                        + word(pStyle("Lgende"), "Photo : la salle")
                        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r3\"/></w:sectPr></w:body></w:document>");
        Zip.write(file, parts);
    }

    private static String wordBlock(Block block) {
        if (!block.list()) {
            return word("", block.text());
        }
        String item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        return block.lines().stream().map(line -> word(item, line)).collect(Collectors.joining());
    }

    private static String pStyle(String id) {
        return "<w:pStyle w:val=\"" + id + "\"/>";
    }

    private static String word(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">"
                + escaped(text).replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">") + "</w:t></w:r></w:p>";
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String... relations) {
        return XML + "<Relationships xmlns=\"" + RELATIONS + "\">" + String.join("", relations) + "</Relationships>";
    }

    private static String contentTypes() {
        String parts = Map.of(
                        "document",
                        "document.main",
                        "styles",
                        "styles",
                        "numbering",
                        "numbering",
                        "header1",
                        "header",
                        "comments",
                        "comments")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> "<Override PartName=\"/word/" + part.getKey() + ".xml\" ContentType=\"" + TYPES
                        + part.getValue() + "+xml\"/>")
                .collect(Collectors.joining());
        return XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>" + parts + "</Types>";
    }

    /** Writes an OpenDocument text whose title stands in its first line only. */
    public static void odt(Recap recap, Path file) throws IOException {
        String body = Block.of(recap.body()).stream().map(OfficeFiles::odtBlock).collect(Collectors.joining("\n"));
        String spaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" office:version=\"1.2\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", XML + """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
                <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>""");
        parts.put(
                "styles.xml",
                XML + "<office:document-styles " + spaces + "><office:master-styles>"
                        + "<style:master-page style:name=\"Standard\"><style:header><text:p>Carnet des rencontres</text:p>"
                        + "</style:header></style:master-page></office:master-styles></office:document-styles>");
        parts.put(
                "content.xml",
                XML + "<office:document-content " + spaces + "><office:body><office:text>"
                        + "<text:h text:outline-level=\"1\">" + escaped(recap.title()) + "</text:h>\n" + body
                        + "</office:text></office:body></office:document-content>");
        Zip.write(file, parts);
    }

    private static String odtBlock(Block block) {
        if (block.list()) {
            return block.lines().stream()
                    .map(line -> "<text:list-item><text:p>" + escaped(line) + "</text:p></text:list-item>")
                    .collect(Collectors.joining("", "<text:list>", "</text:list>"));
        }
        String note = "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p>D’après Hugo Lambert.</text:p></text:note-body></text:note>";
        return "<text:p>" + escaped(block.text()).replace("\n", "<text:line-break/>") + note + "</text:p>";
    }

    private static String escaped(String text) {
        return Entities.escape(text).replace("&nbsp;", "\u00A0");
    }
}
