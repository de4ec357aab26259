package fr.retours.api.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.problem.ProblemType;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.text.Facet;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
            0, aucun récap trouvé
            1, 1 récap trouvé
            2, 2 récaps trouvés
            1234, 1 234 récaps trouvés
            """)
    void countsTheFrenchWay(int count, String french) {
        assertThat(Wording.text("count.found", count).replace('\u202f', ' ').replace('\u00a0', ' '))
                .isEqualTo(french);
    }

    @Test
    void namesEveryMemberOfTheClosedLists() {
        Stream<String> names = Stream.of(
                        Arrays.stream(EventKind.values()).map(FrenchLabels::of),
                        Arrays.stream(Part.values()).map(FrenchLabels::of),
                        Arrays.stream(LinkKind.values()).map(FrenchLabels::of),
                        Arrays.stream(Facet.values()).map(FrenchLabels::of),
                        Arrays.stream(CollectiviteKind.values()).map(FrenchLabels::of),
                        Arrays.stream(ProblemType.values()).map(ProblemType::title))
                .flatMap(all -> all);

        assertThat(names).doesNotContainNull().noneMatch(String::isBlank);
    }
}
