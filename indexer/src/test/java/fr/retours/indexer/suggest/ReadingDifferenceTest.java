package fr.retours.indexer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a second reading of a recap says otherwise, and what an editor may decide on it. */
class ReadingDifferenceTest {
    private static final Organisation FOIRE = FactsBuilder.organisation("La Foire");

    private static FactsBuilder fair() {
        return FactsBuilder.recap("foire", "Retour sur la foire").on("2018-05-02");
    }

    private static List<String> decisions(RecapFacts shown, RecapFacts read) {
        return ReadingDifference.between(shown, read, "essai-7b").stream()
                .flatMap(one -> one.choices().stream())
                .map(one -> one.label() + " " + one.line().kind().slug() + " "
                        + one.line().fields().replace(", recaps: ['foire']", ""))
                .toList();
    }

    private static List<String> told(RecapFacts shown, RecapFacts read) {
        return ReadingDifference.between(shown, read, "essai-7b").stream()
                .flatMap(one -> Stream.of(one.shown(), one.read()))
                .map(one -> one.map(ReadingDifference.Telling::statement).orElse("–"))
                .toList();
    }

    @Test
    void readingsThatAgreeDifferInNothing() {
        FactsBuilder one = fair();
        one.person("Maëlle Quéré", one.role("Présidente", FOIRE));
        FactsBuilder other = fair();
        other.person("Maëlle Quéré", other.role("présidente", FOIRE));

        assertThat(ReadingDifference.between(one.build(), other.build(), "essai-7b"))
                .isEmpty();
    }

    @Test
    void whoTookPartIsDecidedEitherWay() {
        RecapFacts shown = fair().cited("Maëlle Quéré").build();
        RecapFacts read = fair().person("Maëlle Quéré").build();

        assertThat(told(shown, read))
                .startsWith("Maëlle Quéré est seulement cité.", "Maëlle Quéré a pris part à l’événement.");
        assertThat(decisions(shown, read))
                .containsExactly(
                        "Accepter took_part id: person:maelle-quere, took_part: true",
                        "Garder took_part id: person:maelle-quere, took_part: false",
                        "Accepter : ajouter ce fait add recaps: ['foire'], person: 'Maëlle Quéré', part: 'speaker', quote: 'Retour sur la foire'");
    }

    @Test
    void whatOnlyTheSiteShowsIsRemovedOrKept() {
        RecapFacts shown =
                fair().person("Maëlle Quéré").body(FOIRE, LinkKind.HOST).build();
        RecapFacts read = fair().body(FOIRE, LinkKind.MENTIONED).build();

        assertThat(told(shown, read))
                .containsExactly(
                        "Maëlle Quéré a pris part à l’événement.",
                        "–",
                        "Maëlle Quéré est intervenu.",
                        "–",
                        "La Foire a accueilli l’événement.",
                        "–");
        assertThat(decisions(shown, read))
                .contains(
                        "Accepter : retirer ce qui est montré refuse id: person:maelle-quere",
                        "Garder accept id: person:maelle-quere",
                        "Accepter : retirer ce qui est montré refuse id: person:maelle-quere, part: 'speaker'",
                        "Accepter : retirer ce qui est montré refuse id: org:la-foire, link: 'host'");
    }

    @Test
    void whatOnlyTheModelSaysIsAddedInTheWordsOfTheText() {
        FactsBuilder more = fair();
        more.person("Maëlle Quéré", more.role("présidente", FOIRE));

        List<ReadingDifference> found = ReadingDifference.between(fair().build(), more.build(), "essai-7b");

        assertThat(found).hasSizeGreaterThan(3).allMatch(one -> one.shown().isEmpty());
        assertThat(decisions(fair().build(), more.build()))
                .contains(
                        "Accepter : ajouter ce fait add recaps: ['foire'], person: 'Maëlle Quéré', took_part: 'true', quote: 'Retour sur la foire'",
                        "Accepter : ajouter ce fait add recaps: ['foire'], person: 'Maëlle Quéré', part: 'speaker', quote: 'Retour sur la foire'",
                        "Accepter : ajouter ce fait add recaps: ['foire'], person: 'Maëlle Quéré', role: 'présidente', at: 'La Foire', quote: 'Retour sur la foire'");
    }

    /** Words that tell a day or a number are asked for by a form; without an event nobody takes part in it. */
    @Test
    void whatADecisionCannotSayIsShownWithoutAChoice() {
        RecapFacts article = fair().build()
                .withoutEvent(new Narration(
                        NarrationKind.NONE, null, fair().build().narration().proof()));

        assertThat(decisions(FactsBuilder.recap("foire", "Retour sur la foire").build(), fair().build()))
                .isEmpty();
        assertThat(decisions(article, fair().person("Maëlle Quéré").build())).isEmpty();
    }

    @Test
    void anotherFunctionAndAnotherDayStandBesideThoseShown() {
        FactsBuilder one = fair();
        one.person("Maëlle Quéré", one.role("trésorière", FOIRE));
        FactsBuilder other = fair().on("2018-05-03");
        other.person("Maëlle Quéré", other.role("présidente", FOIRE));

        assertThat(told(one.build(), other.build()))
                .containsExactly(
                        "L’événement a eu lieu à cette date : 2018-05-02.",
                        "L’événement a eu lieu à cette date : 2018-05-03.",
                        "Fonction lue pour Maëlle Quéré : trésorière, La Foire.",
                        "Fonction lue pour Maëlle Quéré : présidente, La Foire.");
        assertThat(decisions(one.build(), other.build()))
                .contains(
                        "Accepter : retirer ce qui est montré refuse event: 'date'",
                        "Accepter : retirer ce qui est montré refuse id: person:maelle-quere, role: 'trésorière', at: org:la-foire");
    }

    @Test
    void thatThereIsNoEventIsDecidedBeforeAllElse() {
        RecapFacts shown = fair().person("Maëlle Quéré").build();
        RecapFacts read = fair().build()
                .withoutEvent(new Narration(
                        NarrationKind.NONE, null, shown.narration().proof()));

        assertThat(decisions(shown, read)).containsExactly("Accepter no_event recaps: ['foire']");
    }

    @Test
    void whatSomebodyHasConfirmedIsInNoDoubt() {
        RecapFacts shown =
                fair().readBy(BuiltInRule.BY_HAND).person("Maëlle Quéré").build();

        assertThat(decisions(shown, fair().build())).isEmpty();
    }
}
