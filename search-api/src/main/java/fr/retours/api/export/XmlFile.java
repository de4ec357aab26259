package fr.retours.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML piece by piece. */
public final class XmlFile {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    /** All that XML 1.0 cannot hold, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    XmlFile(OutputStream out) throws IOException {
        try {
            xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens an element; attributes are names and values in turn, those without a value are left out. */
    void start(String name, @Nullable Object... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                Object value = attributes[i + 1];
                if (value != null) {
                    xml.writeAttribute(String.valueOf(attributes[i]), clean(value.toString()));
                }
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Closes the element opened last. */
    void end() throws IOException {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Writes an element that holds nothing. */
    void empty(String name, @Nullable Object... attributes) throws IOException {
        start(name, attributes);
        end();
    }

    /** Writes text into the element that is open. */
    void text(String text) throws IOException {
        try {
            xml.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Starts a line, so that nobody has to look at files of one line. */
    void line() throws IOException {
        text("\n");
    }

    /** Closes all that is open and sends everything on its way. */
    void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Returns a text without what XML cannot hold. */
    public static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException("XML must be writable", e);
    }
}
