package fr.retours.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CalendarHandler.ContentLines lines = new CalendarHandler.ContentLines(out);

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "🎉", "aé€🎉"})
    void foldsAtSeventyFiveOctetsAndInsideNoCharacter(String letters) throws IOException {
        for (int length = 0; length < 200; length++) {
            out.reset();
            String value = letters.repeat(length);

            lines.raw("SUMMARY", value);

            assertThat(written().split("\r\n", -1))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                            .hasSizeLessThanOrEqualTo(CalendarHandler.ContentLines.MOST))
                    .noneMatch(line -> line.contains("\uFFFD"));
            assertThat(written().replace("\r\n ", "")).isEqualTo("SUMMARY:" + value + "\r\n");
        }
    }

    @Test
    void fillsLines() throws IOException {
        lines.raw("A", "b".repeat(73 + 74 + 1));

        assertThat(written()).isEqualTo("A:" + "b".repeat(73) + "\r\n " + "b".repeat(74) + "\r\n b\r\n");
    }

    @Test
    void escapesATextSoThatItIsOneLine() throws IOException {
        assertThat(text("a;b,c\\d")).isEqualTo("a\\;b\\,c\\\\d");
        assertThat(text("a\r\nb\rc\nd")).isEqualTo("a\\nb\\nc\\nd");
        assertThat(text("a" + (char) 0x2028 + "b" + (char) 0x85 + "c")).isEqualTo("a\\nb\\nc");
        assertThat(text("a" + (char) 0 + (char) 0x1b + (char) 0x7f + "b\tc")).isEqualTo("ab\tc");
        assertThat(text("a:b\"c")).isEqualTo("a:b\"c");
    }

    @Test
    void partsTheTextsOfAListByCommasOfItsOwn() throws IOException {
        lines.list("CATEGORIES", List.of("eau, air", "terre"));
        lines.list("CATEGORIES", List.of());

        assertThat(written()).isEqualTo("CATEGORIES:eau\\, air,terre\r\n");
    }

    private String text(String text) throws IOException {
        out.reset();
        lines.text("SUMMARY", text);
        return written().replaceAll("^SUMMARY:|\r\n$", "");
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
