package fr.retours.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.AttendanceQualifier;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that somebody else found: which days and which number they tell. */
class QuotedDatesTest {
    private static final EventExtractor EVENTS = new EventExtractor(Territories.load(), KnowledgeBase.shipped());
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());
    private static final Recap RECAP = new Recap(
            new RecapId("essai"),
            "Retour",
            null,
            LocalDate.of(2019, 3, 20),
            "Les 14 et 15 mars, puis le 18 mars, hier et samedi dernier, au printemps 2018, en 2017, jamais.",
            "");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            14 et 15 mars               | 2019-03-14/2019-03-15
            14 et 15 mars + 18 mars     | 2019-03-14/2019-03-18
            14 et 15 mars + 2017        | 2017-03-14/2017-03-15
            hier                        | 2019-03-19
            samedi dernier              | 2019-03-16
            printemps 2018              | 2018-21
            2017                        | 2017
            jamais                      | none
            """)
    void tellTheirDays(String words, String date) {
        List<Evidence> stretches = Stream.of(words.split(" \\+ "))
                .map(one -> new Evidence(RECAP.text().indexOf(one), RECAP.text().indexOf(one) + one.length()))
                .toList();

        assertThat(EVENTS.dateIn(RECAP, ANNOTATOR.annotate(RECAP), stretches)
                        .map(Object::toString)
                        .orElse("none"))
                .isEqualTo(date);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plus d'une cinquantaine de participants | 50   | MORE_THAN
            près de 1 200 personnes                 | 1200 | ABOUT
            une soixantaine de curieux              | 60   | ABOUT
            42 élus                                 | 42   | EXACTLY
            moins de trente présents                | 30   | FEWER_THAN
            """)
    void tellTheirNumber(String words, int count, AttendanceQualifier qualifier) {
        assertThat(EVENTS.attendanceIn(words)).hasValueSatisfying(one -> {
            assertThat(one.count()).isEqualTo(count);
            assertThat(one.qualifier()).isEqualTo(qualifier);
        });
    }
}
