package fr.retours.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.id.PersonId;
import fr.retours.model.view.EntityRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Graphs of names that XML cannot hold, or takes for something else. */
class GraphFilesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 7, 4);
    private static final List<TableColumn<String>> TIE = new ExportTable.Builder<String>()
            .text("name", one -> one)
            .address("url", one -> null)
            .integer("weight", String::length)
            .columns();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé <b>\"&amp;]]></b> & l’œuf",
                "a\u0000b\u0007c\u001Bd",
                "half \uD83D and \uDE00 other \uFFFE",
                "\"/><script>alert(1)</script>"
            })
    void keepAnyNameInItsPlace(String name) throws Exception {
        String readable = XmlFile.clean(name);

        Document graphMl = graphMl(name);
        Document gexf = gexf(name);

        assertThat(graphMl.getElementsByTagName("script").getLength()).isZero();
        assertThat(graphMl.getElementsByTagName("data").item(0).getTextContent())
                .isEqualTo(readable);
        var node = (Element) gexf.getElementsByTagName("node").item(0);
        var edge = (Element) gexf.getElementsByTagName("edge").item(0);
        assertThat(node.getAttribute("label")).isEqualTo(readable);
        assertThat(edge.getAttribute("weight")).isEqualTo(Integer.toString(name.length()));
        assertThat(edge.getElementsByTagName("attvalue").getLength()).isEqualTo(1);
    }

    /** Gephi leaves out an attribute of any other type. */
    @Test
    void gephiKnowsTheTypeOfEachAttribute() throws Exception {
        NodeList attributes = gexf("a").getElementsByTagName("attribute");

        assertThat(IntStream.range(0, attributes.getLength())
                        .mapToObj(at -> ((Element) attributes.item(at)).getAttribute("type")))
                .isNotEmpty()
                .isSubsetOf("string", "integer", "double", "boolean");
    }

    private static Document graphMl(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        GraphMlFile.write(graph(name), name, out);
        return read(out);
    }

    private static Document gexf(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        GexfFile.write(graph(name), name, out);
        return read(out);
    }

    private static Document read(ByteArrayOutputStream out) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static GraphFileRows<String> graph(String name) {
        var one = Node.of(new EntityRef(new PersonId("person:one"), name), 1, null);
        var other = Node.of(new EntityRef(new PersonId("person:other"), name), 1, null);
        return new GraphFileRows<>(
                new GraphFileRows.Nodes(ExportTables.MEMBER, nodes -> {
                    nodes.accept(one);
                    nodes.accept(other);
                }),
                new GraphFileRows.Ties<>(
                        TIE,
                        ties -> ties.accept(name),
                        tie -> one.id(),
                        tie -> other.id(),
                        tie -> new GraphFileRows.Spell(DAY, DAY)));
    }
}
