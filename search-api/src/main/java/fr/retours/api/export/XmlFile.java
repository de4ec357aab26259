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

    @FunctionalInterface
    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlFile take(Step step) throws IOException {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens an element. */
    XmlFile start(String name) throws IOException {
        return take(() -> xml.writeStartElement(name));
    }

    /** Gives the element that was opened last an attribute, unless it has no value. */
    XmlFile with(String name, @Nullable Object value) throws IOException {
        return value == null ? this : take(() -> xml.writeAttribute(name, clean(value.toString())));
    }

    /** Closes the element opened last. */
    XmlFile end() throws IOException {
        return take(xml::writeEndElement);
    }

    /** Writes text into the element that is open. */
    XmlFile text(String text) throws IOException {
        return take(() -> xml.writeCharacters(clean(text)));
    }

    /** Writes an element that holds a text. */
    XmlFile element(String name, String text) throws IOException {
        return start(name).text(text).end();
    }

    /** Starts a line, so that nobody has to look at files of one line. */
    XmlFile line() throws IOException {
        return text("\n");
    }

    /** Closes all that is open and sends everything on its way. */
    void finish() throws IOException {
        take(xml::writeEndDocument).take(xml::flush);
    }

    /** Returns a text without what XML cannot hold. */
    public static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException("XML must be writable", e);
    }
}
