package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A KML file read back.
 *
 * @param types of the columns
 * @param rows the values of each placemark by column, empty ones included
 * @param lines coordinates of the lines there are
 */
record Kml(Map<String, String> types, List<Map<String, String>> rows, List<String> lines) {
    static Kml of(Answer answer) throws XMLStreamException {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/vnd.google-earth.kml+xml");
        var read = new Kml(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(answer.body()));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                assertThat(xml.getNamespaceURI()).isEqualTo("http://www.opengis.net/kml/2.2");
                read.element(xml);
            }
        }
        return read;
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "SimpleField" -> types.put(attribute(xml, "name"), attribute(xml, "type"));
            case "Placemark" -> {
                Map<String, String> row = new LinkedHashMap<>();
                types.keySet().forEach(column -> row.put(column, ""));
                rows.add(row);
            }
            case "SimpleData" -> rows.getLast().put(attribute(xml, "name"), xml.getElementText());
            case "coordinates" -> lines.add(xml.getElementText());
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }
}
