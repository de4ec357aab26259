package fr.retours.extraction.narration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.NarrationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What made-up texts tell. */
class NarrationTest {
    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;

    private static RecapFacts read(String title, String body) {
        return EXTRACTOR.extract(new Recap(new RecapId("text"), title, null, null, body, ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur la journée des lavoirs | La journée des lavoirs s’est tenue à Brest le 3 mai 2022. Anne Roux, maire, a ouvert les échanges. Soixante personnes ont participé aux ateliers.
            Des lavoirs pour demain | Quarante élus se sont retrouvés mardi dernier à Brest. Paul Petit, directeur de la SCIC Lavoirs, a présenté son projet, puis les participants ont débattu du prix de l’eau. La maire a conclu la matinée.
            Compte rendu du 4 juin | Présents : Anne Roux, Paul Petit. Excusé : Jean Blanc. La séance est ouverte à 18 heures. Le rapport moral est adopté à l’unanimité.
            Une matinée au four banal | Nous étions samedi à la visite du four de Die. Zoé Roux nous a raconté son histoire. Les visiteurs ont participé à une fournée. Merci à tous pour votre venue !
            Les fours communaux en débat | La région organisait jeudi une table ronde sur les fours. Anne Roux souligne leur coût, Paul Petit rappelle qu’ils rassemblent. Le public était nombreux.
            """)
    void aMeetingThatTookPlaceIsRecounted(String title, String body) {
        var facts = read(title, body);

        assertThat(facts.narration().kind())
                .as(String.valueOf(facts.narration()))
                .isEqualTo(NarrationKind.RECOUNTS);
        assertThat(facts.event()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Réunion du 14 octobre | Le club des lavoirs organise une réunion le vendredi 14 octobre à partir de 19 h. Nous aurons une présentation de la carte par Anne Roux. Paul Petit animera ensuite un atelier. La soirée se terminera par un repas.
            Assemblée générale du 19 avril | Heure de début : 19 h. Animatrice : Anne Roux. Vous êtes invités à donner votre pouvoir si vous ne pouvez pas venir. Les comptes seront présentés, puis vous voterez.
            """)
    void aMeetingToComeIsNotToldHoweverManyDaysAndPeopleAreNamed(String title, String body) {
        var facts = read(title, body);

        assertThat(facts.narration().kind())
                .as(String.valueOf(facts.narration()))
                .isIn(NarrationKind.ANNOUNCES, NarrationKind.NONE);
        assertThat(facts.people()).noneMatch(Participation::tookPart);
    }

    @Test
    void theSameWordsTellMoreInThePast() {
        String past =
                "La journée a réuni des élus. Anne Roux a présenté les lavoirs. Les ateliers étaient animés par Paul Petit.";
        String present =
                "La journée réunit des élus. Anne Roux présente les lavoirs. Les ateliers sont animés par Paul Petit.";

        assertThat(told("Les lavoirs", past)).isGreaterThan(told("Les lavoirs", present));
    }

    private static double told(String title, String body) {
        var narration = read(title, body).narration();
        double sure = narration.proof().confidence();
        return narration.kind() == NarrationKind.RECOUNTS ? sure : 1 - sure;
    }

    @Test
    void notesOfManyWhoSpokeInTurnRecountASession() {
        String notes = """
                Anne Roux, ADEME

                - Les lavoirs sont partout

                Paul Petit, Cerema

                - Il faut les curer

                Luc Blanc, ADEME

                - Un plan existe

                Zoé Kerlaz, Cerema

                - Une carte aussi

                Yves Morel, ADEME

                - Des fonds suivront

                Nadia Benali, Cerema

                - Une loi viendra""";

        assertThat(read("Lavoirs 20210212", notes).narration().kind()).isEqualTo(NarrationKind.RECOUNTS);
        assertThat(read("Lavoirs 20210212", notes.substring(0, notes.indexOf("Luc")))
                        .narration()
                        .kind())
                .isNotEqualTo(NarrationKind.RECOUNTS);
    }

    @Test
    void aTeamWithAListBelowEachNameRecountsNothing() {
        var team = read(
                "L’équipe",
                "Anne Morel, directrice\n\n- bureau 12\n\nJean Martin, comptable\n\n- bureau 13\n\n"
                        + "Léa Petit, animatrice\n\n- bureau 14\n\nPaul Durand, jardinier\n\n- au jardin");

        assertThat(team.narration().kind()).isEqualTo(NarrationKind.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Qui convoque l’assemblée générale ? | L’assemblée générale est convoquée par le président. Elle doit être réunie une fois par an. Vous pouvez donner pouvoir à un autre membre si vous êtes absent.
            Une loi sur les lavoirs | La loi du 3 mai 2022 relative aux lavoirs fixe de nouvelles règles. Les communes doivent curer les canaux. Le décret précise les tarifs.
            Appel à projets : rénover un lavoir | La région soutient la rénovation des lavoirs. Les dossiers de candidature doivent être déposés avant la date limite du 3 mai.
            Entretien avec Anne Roux, fontainière | Pouvez-vous nous décrire votre métier ? Anne Roux : Je cure des canaux depuis vingt ans. Quels sont vos projets ? Rénover le lavoir de Die.
            Gardien de lavoir (CDD) | La commune recrute un gardien. Profil recherché : autonome. Envoyez votre candidature à la mairie.
            Paul Petit, bâtisseur | Né en 1950, Paul Petit est un maçon. Il est le directeur de la SCIC Lavoirs. Il vit à Die.
            Le lavoir | Un lavoir est un bassin couvert. Au XIXe siècle, chaque village en bâtit un. Les plus anciens furent détruits.
            Comment déclarer un four ? | Contactez la mairie. Vous devez remplir le formulaire et envoyer votre plan.
            """)
    void aTextWithoutMeetingIsNoEventAndNobodyTookPart(String title, String body) {
        var facts = read(title, body);

        assertThat(facts.narration().kind())
                .as(String.valueOf(facts.narration()))
                .isEqualTo(NarrationKind.NONE);
        assertThat(facts.event()).isEmpty();
        assertThat(facts.people()).noneMatch(Participation::tookPart);
        assertThat(facts.bodies()).noneMatch(Involvement::tookPart);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Fête du four | La fête du four aura lieu le 3 mai à Die. Inscrivez-vous à la mairie. Venez nombreux !
            Agenda de mai | Le forum des lavoirs se tiendra à Brest le 4 mai. Une visite sera organisée le 5 mai. Entrée libre.
            Assemblée générale le 3 mai | Nous vous invitons à la prochaine assemblée générale, qui se déroulera à la salle des fêtes. Paul Petit présentera les comptes.
            """)
    void aMeetingToComeIsAnnouncedAndNoEvent(String title, String body) {
        var facts = read(title, body);

        assertThat(facts.narration().kind())
                .as(String.valueOf(facts.narration()))
                .isEqualTo(NarrationKind.ANNOUNCES);
        assertThat(facts.event()).isEmpty();
    }

    @Test
    void whatTheTextTellsIsProvenByTheSentencesWithTheSigns() {
        var facts = read(
                "Fête du four", "La mairie est ouverte. La fête du four aura lieu le 3 mai à Die. Venez nombreux !");

        assertThat(facts.narration().proof().evidence())
                .extracting(one -> one.of(facts.recap().text()))
                .containsExactly("La fête du four aura lieu le 3 mai à Die.", "Venez nombreux !");
    }

    @Test
    void aRecapThatAlsoAnnouncesTheNextMeetingRecountsItsOwn() {
        var facts = read(
                "Retour sur le forum des lavoirs",
                "Le forum s’est tenu à Brest. Anne Roux, maire, a ouvert la journée. Le prochain forum aura lieu le 3 mai 2031.");

        assertThat(facts.event()).isPresent();
    }
}
