package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactFamiliesTest {
    @Test
    void goFromAllThatIsKnownToAllOfTheSort() {
        assertThat(FactFamilies.of(
                        FactSort.PART,
                        List.of("given-name", "animé-par"),
                        FactFamilies.person(0.99, true, true),
                        "moderator"))
                .containsExactly(
                        "moderator, told, rule, body", "moderator, told, rule", "moderator, told", "moderator", "all");
    }

    @Test
    void presenceIsMeasuredByWhatIsKnownOfThePersonAndNotByTheRule() {
        assertThat(FactFamilies.of(FactSort.PRESENCE, List.of("animé-par"), FactFamilies.person(0.9, true, false), ""))
                .isEqualTo(FactFamilies.of(
                        FactSort.PRESENCE, List.of("explique"), FactFamilies.person(0.9, true, false), ""));
    }

    @Test
    void twoRulesShowMoreThanOneAndAGuessOrASignOfTheNameAddsNothing() {
        assertThat(FactFamilies.of(
                                FactSort.PRESENCE,
                                List.of("animé-par", "assumed", "given-name"),
                                FactFamilies.person(0.5, false, false),
                                "")
                        .getFirst())
                .isEqualTo("doubtful, rule, nothing");
        assertThat(FactFamilies.of(
                                FactSort.PRESENCE,
                                List.of("animé-par", "explique"),
                                FactFamilies.person(0.5, false, false),
                                "")
                        .getFirst())
                .isEqualTo("doubtful, rules, nothing");
    }

    @Test
    void whoWasThereIsAsSureAsTheTextTellsAnEventAndANameIsNot() {
        List<String> likely = FactFamilies.person(0.9, false, false);

        assertThat(FactFamilies.of(FactSort.PRESENCE, List.of("explique"), likely, ""))
                .containsExactly("likely, rule, nothing", "likely, rule", "likely", "all");
        assertThat(FactFamilies.of(FactSort.PERSON, List.of("explique"), likely, ""))
                .containsExactly("rule, nothing", "rule", "all");
    }

    @Test
    void whatAnEventIsReadOffSaysHowSureItIs() {
        assertThat(FactFamilies.event(0.9, 20, 5)).containsExactly("title");
        assertThat(FactFamilies.event(0.9, 20, 300)).containsExactly("opening");
        assertThat(FactFamilies.event(0.9, 20, 3000)).containsExactly("behind");
        assertThat(FactFamilies.event(0.6, 20, 5)).containsExactly("doubtful");
    }

    @Test
    void aLineOfAListUnderItsLeadIsNoSentence() {
        String text = "Partenaires :\nLa Ruche bleue\nLa Ruche bleue a soutenu la journée.";
        assertThat(FactFamilies.link(List.of("head"), text, text.indexOf("\nLa Ruche bleue a")))
                .containsExactly("unlisted", "line");
        assertThat(FactFamilies.link(List.of("listed"), text, text.length())).containsExactly("listed", "sentence");
    }
}
