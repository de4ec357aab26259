package fr.retours.api.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.export.XmlFile;
import fr.retours.api.matrix.CountMatrix;
import fr.retours.api.matrix.CountMatrix.Cell;
import fr.retours.api.matrix.CountMatrix.Heading;
import fr.retours.api.matrix.CountMatrix.Row;
import fr.retours.api.matrix.MatrixPage.MatrixDrawing;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.TemplateRenderer;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is written around a drawing. */
class PictureTest {
    private static final PageAddress AT = new PageAddress("https://exemple.fr", "/questions/croisements", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé <b>\"&amp;]]></b> & l’œuf",
                "a\u0000b\u0007c\u001Bd",
                "half \uD83D and \uDE00 other \uFFFE",
                "\"/><script>alert(1)</script>"
            })
    void keepsAnyNameInItsPlace(String name) throws Exception {
        var heading = new Heading(name, null);
        var matrix = new CountMatrix(List.of(heading), List.of(new Row(heading, List.of(new Cell(3, null, true)))));
        var picture = new CaptionedDrawing<>(name, List.of(name), new MatrixDrawing(matrix));

        String svg = PictureSender.draw(new TemplateRenderer(), "picture-matrix", picture, List.of(name), AT);

        Document read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(read.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(read.getElementsByTagName("script").getLength()).isZero();
        assertThat(read.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(XmlFile.clean(name));
        assertThat(read.getElementsByTagName("text").getLength()).isEqualTo(3 + 2 + 1);
    }

    @Test
    void isWideEnoughForItsWordsWhichAreAllThere() {
        String address = "https://exemple.fr/reseau?" + "person=person:🎉&".repeat(60);
        var picture = new CaptionedDrawing<>(
                "Réseau de " + "Jeanne ".repeat(30), List.of("mot ".repeat(100).strip()), "");

        PictureFrame frame = PictureFrame.around(picture, List.of(address), 1000, 200);

        assertThat(frame.title())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1000 / 11));
        assertThat(String.join(" ", frame.head())).isEqualTo("mot ".repeat(100).strip());
        assertThat(String.join("", frame.foot())).isEqualTo(address);
        assertThat(frame.foot())
                .hasSizeGreaterThan(5)
                .noneMatch(line -> Character.isHighSurrogate(line.charAt(line.length() - 1)));
        assertThat(frame.footTop()).isGreaterThan(frame.top() + frame.height());
        assertThat(frame.fullHeight())
                .isGreaterThan(frame.footTop() + (frame.foot().size() - 1) * PictureFrame.LINE);
    }
}
