package fr.retours.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.QuoteSource;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.view.PersonSummary;
import fr.retours.text.RecapSearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1 23", "-2 et suivants", "@SUM(A1)", "\tx", "＝1", "=cmd|' /C calc'!A0"})
    void aTextIsNoFormula(String text) throws IOException {
        String written = written(text, CsvSeparator.SEMICOLON);

        assertThat(written.lines().toList().getLast()).contains("'" + text);
    }

    @Test
    void numbersStayNumbersAndTextsStayWhole() throws IOException {
        String written = written("Île « œuvre », \"citée\"", CsvSeparator.COMMA);

        assertThat(written).startsWith("\uFEFFtext,number,day,list,unknown\r\n").endsWith("\r\n");
        assertThat(written.lines().skip(1)).containsExactly("\"Île « œuvre », \"\"citée\"\"\",-1.5,2018-05-23,a|b¦c,");
    }

    @Test
    void numbersHaveADecimalCommaWhereSemicolonsStandBetweenThem() throws IOException {
        String written = written("v. 1.5", CsvSeparator.SEMICOLON);

        assertThat(written.lines().skip(1)).containsExactly("v. 1.5;-1,5;2018-05-23;a|b¦c;");
    }

    private static String written(String text, CsvSeparator separator) throws IOException {
        ExportTable<String> table = new ExportTable.Builder<String>()
                .text("text", row -> row)
                .number("number", row -> -1.5)
                .day("day", row -> LocalDate.of(2018, 5, 23))
                .list("list", row -> List.of("a", "b|c"))
                .text("unknown", row -> null)
                .table((slice, rows) -> rows.accept(text), List.of("text"));
        var out = new ByteArrayOutputStream();
        CsvFile.write(table, new ExportSlice(new NoGraph(), quoting(), RelationFilter.NONE, true), separator, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static QuoteSource quoting() {
        return new QuoteSource(
                unasked(RecapSearch.class), unasked(ParticipationGraph.class), ExtractorVersions.unknown());
    }

    private static <T> T unasked(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                CsvFileTest.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, with) -> {
                    throw new IllegalStateException("nothing is quoted here");
                }));
    }

    /** Holds nothing. */
    private static final class NoGraph implements SliceGraph {
        @Override
        public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
            return List.of();
        }

        @Override
        public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
            return List.of();
        }

        @Override
        public SliceGraph toldBy(Set<RecapId> recaps) {
            return this;
        }

        @Override
        public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
            return List.of();
        }
    }
}
