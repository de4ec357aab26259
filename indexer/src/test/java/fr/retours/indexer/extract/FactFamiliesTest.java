package fr.retours.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactFamiliesTest {
    @Test
    void goFromAllThatIsKnownToAllOfTheSort() {
        assertThat(FactFamilies.of(
                        FactSort.PART,
                        List.of("given-name", "animé-par"),
                        FactFamilies.person(true, true),
                        "moderator"))
                .containsExactly("moderator, rule, body", "moderator, rule", "moderator", "all");
    }

    @Test
    void presenceIsMeasuredByWhatIsKnownOfThePersonAndNotByTheRule() {
        assertThat(FactFamilies.of(FactSort.PRESENCE, List.of("animé-par"), FactFamilies.person(true, false), ""))
                .isEqualTo(
                        FactFamilies.of(FactSort.PRESENCE, List.of("explique"), FactFamilies.person(true, false), ""));
    }

    @Test
    void twoRulesShowMoreThanOneAndAGuessOrASignOfTheNameAddsNothing() {
        assertThat(FactFamilies.of(
                                FactSort.PRESENCE,
                                List.of("animé-par", "assumed", "given-name"),
                                FactFamilies.person(false, false),
                                "")
                        .getFirst())
                .isEqualTo("rule, nothing");
        assertThat(FactFamilies.of(
                                FactSort.PRESENCE,
                                List.of("animé-par", "explique"),
                                FactFamilies.person(false, false),
                                "")
                        .getFirst())
                .isEqualTo("rules, nothing");
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
