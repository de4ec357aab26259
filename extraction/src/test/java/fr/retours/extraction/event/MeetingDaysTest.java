package fr.retours.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.NarrationKind;
import org.junit.jupiter.api.Test;

/** A text that tells one meeting after another, and its harmless twins. */
class MeetingDaysTest {
    private static final String DIARY = """
            Lundi 4 mars : réunion à Brest avec Maëlle Kerdoncuff, maire de Brest, qui a présenté la régie. Les élus ont échangé longuement.

            Mardi 12 mars : rencontre à Vannes avec Yann Le Braz, président de l'association Terre neuve. Il est intervenu sur le foncier.

            Jeudi 21 mars : séminaire à Lorient. Odile Le Goff, directrice de la régie, a ouvert les débats. Quarante personnes se sont retrouvées.""";

    private static RecapFacts read(String title, String text) {
        return ReadRecap.whole(title, text).facts();
    }

    @Test
    void aDiaryPutsNobodyAtOneMeeting() {
        RecapFacts facts = read("Les nouvelles du mois", DIARY);

        assertThat(facts.narration().kind()).isEqualTo(NarrationKind.SEVERAL);
        assertThat(facts.people()).hasSize(3).noneMatch(one -> one.tookPart());
        assertThat(facts.bodies()).isNotEmpty().noneMatch(one -> one.tookPart());
    }

    @Test
    void aTitleThatGivesTheDayOrNamesTheMeetingTellsOne() {
        assertThat(read("Retour sur les échanges du 4 mars 2019", DIARY)
                        .narration()
                        .kind())
                .isEqualTo(NarrationKind.RECOUNTS);
        assertThat(read("Retour sur le séminaire des régies", DIARY).narration().kind())
                .isEqualTo(NarrationKind.RECOUNTS);
    }

    @Test
    void theDaysOfOneMeetingAndTheNextDatesAreNoOtherMeetings() {
        assertThat(read(
                                "Trois jours ensemble",
                                DIARY.replace("12 mars", "5 mars").replace("21 mars", "6 mars"))
                        .narration()
                        .kind())
                .isEqualTo(NarrationKind.RECOUNTS);
        String account = "Les élus se sont retrouvés à Brest le 4 mars 2019. Une rencontre a réuni quarante personnes. "
                + "Maëlle Kerdoncuff, maire de Brest, a ouvert les débats. ".repeat(12);
        assertThat(read(
                                "Ce que nous avons appris",
                                account + "\n\n12 avril : Vannes\n\n21 mai : Lorient\n\n3 juin : Brest")
                        .narration()
                        .kind())
                .isEqualTo(NarrationKind.RECOUNTS);
    }
}
