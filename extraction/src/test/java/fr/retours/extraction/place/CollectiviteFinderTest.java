package fr.retours.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectiviteFinderTest {
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());
    private static final CollectiviteFinder FINDER =
            new CollectiviteFinder(Territories.load(), new Lexicon(), KnowledgeBase.shipped());

    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;

    private static AnnotatedText annotated(String body) {
        return ANNOTATOR.annotate(new Recap(new RecapId("essai"), "Retour sur une rencontre", null, null, body, ""));
    }

    private static List<CollectiviteMention> find(String body) {
        return FINDER.find(annotated(body), List.of(), List.of());
    }

    private static List<String> ids(String body) {
        return find(body).stream().map(one -> one.body().id().value()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Elle est maire de L’Haÿ-les-Roses.                                 | commune:94038
            Une élue de la Ville du Havre a témoigné.                          | commune:76351
            L'adjointe au maire des Lilas a conclu.                            | commune:93045
            La journée s'est tenue à Saint Brieuc.                             | commune:22278
            Un conseiller régional d'Ile de France a répondu.                  | region:11
            Le conseil départemental des Pyrénées Atlantiques était présent.   | departement:64
            Un élu de Loire-Atlantique a parlé.                                | departement:44
            Le Département du Nord soutient le projet.                         | departement:59
            L'expérience de la Région Midi-Pyrénées est ancienne.              | region:76
            La MEL a présenté son plan.                                        | epci:200093201
            Le Grand Lyon accueille la rencontre.                              | epci:200046977
            La communauté d'agglomération de La Rochelle s'engage.             | epci:241700434
            La communauté de communes du pays d'Ancenis s'engage.              | epci:244400552
            Le projet de Rennes Métropole avance.                              | epci:243500139
            Une délégation de Séoul était là.                                  | foreign:seoul
            La Ville d'Eu a témoigné.                                          | commune:76255
            La réunion a eu lieu à Tours.                                      | commune:37261
            La communauté de communes du Pays thouarsais s'engage.             | epci:247900798
            La communauté de communes des Hautes terres s'engage.              | epci:200066637
            La communauté de communes « Pays de Mormal » s'est réunie.         | epci:200043321
            La communauté de communes Pévèle – Carembault s'engage.            | epci:200041960
            Pays de Grasse Agglo s'engage.                                     | epci:200039857
            Anne Petit, présidente de Cœur de Berry, a conclu.                 | epci:200070571
            Des élus de la ville suédoise de Norrvik ont témoigné.             | foreign:norrvik
            La réunion a eu lieu à Norrvik (Suède).                            | foreign:norrvik
            La ville de Norrvik, en Suède, a répondu.                          | foreign:norrvik
            L'État du Minas Verde (Brésil) a répondu.                          | foreign:minas-verde
            Le CD 35 et la presse étaient là.                                  | departement:35
            Une agente du CG39 a répondu.                                      | departement:39
            La CC du Pays de Lure a témoigné.                                  | epci:247000664
            La Com'Com du Pays de Lure a témoigné.                             | epci:247000664
            La communauté de commune du Clunisois a témoigné.                  | epci:200040293
            Prochaine étape : Loos-en-Gohelle.                                 | commune:62528
            Rendez-vous dans les locaux de la CC du Pays de Redon.             | collectivite:cc-du-pays-de-redon
            Le maire de St Cast a témoigné.                                    | commune:22282
            La Région SUD-PACA a témoigné.                                     | region:93
            La commune de PIA a témoigné.                                      | commune:66141
            La journée s'est tenue à Pia.                                      | commune:66141
            RENCONTRE DES ÉLUS À PIA                                           | commune:66141
            Le conseil municipal de Torino a répondu.                          | foreign:turin
            Jean Morvan, conseiller régional Grand Est, a témoigné.            | region:44
            Yves Carré, vice-président Grand Est, a témoigné.                  | region:44
            """)
    void findsAnAuthorityHoweverItIsWritten(String body, String id) {
        assertThat(ids(body)).containsExactly(id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            La réunion a permis de donner du sens au projet.
            Un bois a été planté, le lot a été vendu, la vienne ne compte pas.
            Sens, valeurs, engagement : trois mots ont marqué la journée.
            Les pays de l'Union coopèrent, au Nord comme au Sud.
            Le projet est financé par le PIA et par l'État, et le PIA le suit.
            Les soutiens sont PIA, fondations et mécènes.
            Marco Bellini, professeur au Politecnico di Torino, a répondu.
            L'Universidad de Sevilla et l'University of Lisbon y participent.
            La rue de Rivoli et la ferme de Rochefort ont été visitées.
            La préfecture des Landes a répondu.
            La fondation de Sèvres et l'université de Nantes y participent.
            La ville et ses habitants, la région et ses lycées.
            Un projet de Bordeaux Mécénat Solidaire a été primé.
            Les habitants de la commune de St Xyrien ont aidé.
            La ville nouvelle de Norrvik est belle.
            """)
    void leavesWordsAloneThatOnlyLookLikeAuthorities(String body) {
        assertThat(ids(body)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Paul Rivet, responsable commercial Grand Est chez Voliqua, a témoigné. | true
            Paul Rivet, responsable commercial Grand Est de Voliqua, a témoigné.   | true
            Rémi Roux, chef des ventes Île-de-France, a témoigné.                  | true
            Luc Ferrand, directeur régional Bretagne de Voliqua, a témoigné.       | true
            Anne Petit, déléguée régionale Occitanie de l'Avoria, a témoigné.      | true
            Jean Morvan, conseiller régional Grand Est, a témoigné.                | false
            Yves Carré, vice-président Grand Est, a témoigné.                      | false
            Léa Morin, directrice de la Région Grand Est, a témoigné.              | false
            Léa Morin, élue de Bretagne de l'équipe de Voliqua, a témoigné.        | false
            """)
    void tellsWhereSomebodyWorksForAnotherFromAnAuthority(String body, boolean field) {
        assertThat(find(body))
                .singleElement()
                .satisfies(one -> assertThat(one.reason().equals(BuiltInRule.FIELD.reason()))
                        .isEqualTo(field));
        assertThat(EXTRACTOR
                        .extract(new Recap(
                                new RecapId("essai"), "Retour sur la rencontre du 4 mai 2018", null, null, body, ""))
                        .bodies())
                .noneMatch(one -> field && one.body() instanceof Collectivite);
    }

    @Test
    void takesVillagesForPlacesNearWhatElseIsNamed() {
        assertThat(ids("Une habitante d'Anost a demandé la parole.")).isEmpty();
        assertThat(ids("Une habitante d'Anost a demandé la parole, puis le maire d'Autun."))
                .containsExactly("commune:71009", "commune:71014");
        assertThat(ids("Le maire d'Autun remercie la Ville.")).containsExactly("commune:71014");
    }

    @Test
    void takesTheHeadOfALineForATownNearWhatElseIsNamed() {
        String villages = "Présents :\nLa Chapelle-sur-Erdre : M. Petit\nMarsac : M. Morel\nPannecé : Mme Bouin";

        assertThat(ids("Marsac : M. Morel")).isEmpty();
        assertThat(ids(villages)).contains("commune:44118");
    }

    @Test
    void readsTheTownOfADateline() {
        assertThat(ids("Vitré, le 10 novembre 2022. Le ruban est coupé.")).containsExactly("commune:35360");
        assertThat(ids("Vitré, le hall est clair.")).isEmpty();
    }

    @Test
    void readsAnEnumerationInBracketsAtItsLevel() {
        assertThat(ids("Plusieurs Régions (Centre, Bretagne, Bourgogne) sont venues."))
                .containsExactly("region:24", "region:53", "region:27");
    }

    @Test
    void readsTwoLevelsOutOfOneName() {
        assertThat(ids("La Ville et l’Eurométropole de Strasbourg nous accueillent."))
                .containsExactly("commune:67482", "epci:246700488");
        assertThat(ids("La Métropole et la Ville de Lyon nous accueillent."))
                .containsExactly("epci:200046977", "commune:69123");
    }

    @Test
    void carriesTheLevelThroughAnEnumeration() {
        assertThat(ids("Les Départements de la Creuse, de la Vienne et du Lot s'associent."))
                .containsExactly("departement:23", "departement:86", "departement:46");
        assertThat(ids("Les villes de Sens, d'Eu et de Gap s'associent."))
                .containsExactly("commune:89387", "commune:76255", "commune:05061");
    }

    @Test
    void choosesBetweenHomonymsByTheDepartementNamed() {
        assertThat(ids("Le maire de Saint-Denis et l'élue de Seine-Saint-Denis ont ouvert la journée."))
                .containsExactly("commune:93066", "departement:93");
        assertThat(ids("Le maire de Saint-Denis et l'élue de La Réunion ont ouvert la journée."))
                .startsWith("commune:97411");
        assertThat(ids("La coopérative de Montreuil (93) a été visitée.")).containsExactly("commune:93048");
    }

    @Test
    void leavesTheCodeOpenWhereNothingDecides() {
        List<CollectiviteMention> found = find("Le maire de Saint-Denis a ouvert la journée.");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.body().id().value()).isEqualTo("collectivite:saint-denis");
            assertThat(one.body().candidates())
                    .contains(new CollectiviteId("commune:93066"), new CollectiviteId("commune:97411"));
        });
    }

    @Test
    void prefersTheForeignCityOnlyWhereItIsFarLarger() {
        assertThat(ids("Le forum mondial s'est tenu à Montréal.")).containsExactly("foreign:montreal");
        assertThat(ids("La Drôme et la ville de Valence accueillent la rencontre."))
                .containsExactly("departement:26", "commune:26362");
    }

    @Test
    void keepsAGroupingThatNoLongerExistsWithAnOpenCode() {
        List<CollectiviteMention> found =
                find("L'ancien vice-président de la communauté de communes Val Perdu a témoigné.");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.written()).isEqualTo("communauté de communes Val Perdu");
            assertThat(one.body().id().isOpen()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Un élu de la communauté de commune du Gapeau a témoigné.                 | epci:248300410
            Un élu de la communauté de communes de la Vallée du Gapeau a témoigné.   | epci:248300410
            Un élu de la CC du Pays du Gapeau a témoigné.                            | epci:248300410
            Un élu de la communauté urbaine du Gapeau a témoigné.                    | collectivite:communaute-urbaine-du-gapeau
            Un élu de la communauté de communes de Romilly a témoigné.               | collectivite:communaute-de-communes-de-romilly
            Un élu de la communauté de commune de Valperdu a témoigné.               | collectivite:communaute-de-communes-de-valperdu
            """)
    void aGroupingIsTheOnlyOneOfItsKindWithTheSameProperWord(String body, String id) {
        assertThat(ids(body)).containsExactly(id);
    }

    @Test
    void ofTwoGroupingsWithOneProperWordThePlaceDecides() {
        assertThat(find("La communauté de communes du Val des Quatre Rivières a témoigné."))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.body().id().isOpen()).isTrue();
                    assertThat(one.body().candidates()).hasSize(2);
                });
        assertThat(ids("En Haute-Savoie, la communauté de communes du Val des Quatre Rivières a témoigné."))
                .containsExactly("departement:74", "epci:247400666");
        assertThat(ids("De la Drôme à Brest, la communauté de commune du Gapeau a témoigné."))
                .containsExactly("departement:26", "commune:29019", "epci:248300410");
        assertThat(ids("Dans la Drôme, la communauté de commune du Gapeau a témoigné."))
                .containsExactly("departement:26", "collectivite:communaute-de-communes-du-gapeau");
    }

    @Test
    void splitsNeighbouringCommunesJoinedByAHyphen() {
        assertThat(ids("Le parc éolien de Sablé-Solesmes tourne.")).containsExactlyInAnyOrder();
        assertThat(ids("Le parc éolien de Guérande-Herbignac tourne."))
                .containsExactly("commune:44069", "commune:44072");
    }

    @Test
    void takesTheTownOfAnEstablishment() {
        assertThat(ids("Le lycée de Nevers et la gare de Rennes sont fermés."))
                .containsExactly("commune:58194", "commune:35238");
        assertThat(ids("Le musée de Bretagne est fermé.")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Fabrique numérique de Nevers | commune:58194
            Ressourcerie du Mans         | commune:72181
            Université de Nevers         |
            Fabrique de Sens             |
            Fabrique Nevers              |
            """)
    void takesTheTownAtTheEndOfABodysName(String name, @Nullable String id) {
        AnnotatedText text = annotated("La " + name + " a ouvert.");
        int start = text.text().indexOf(name);
        List<TakenSpan> body = List.of(new TakenSpan(start, start + name.length()));

        List<CollectiviteMention> found = FINDER.find(text, body, body);

        assertThat(found).extracting(one -> one.body().id().value()).isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void readsANameBehindADash() {
        assertThat(ids("Anne Morel - Toulouse Métropole")).containsExactly("epci:243100518");
    }

    @Test
    void readsTheFirstPartOfADoubleName() {
        assertThat(ids("Le maire de Décines a répondu.")).containsExactly("commune:69275");
    }

    @Test
    void choosesTheHomonymInTheRegionOfWhatIsNamed() {
        assertThat(ids("La mairie de Balan et celle de Montbrison aident le club."))
                .containsExactly("commune:01027", "commune:42147");
    }

    @Test
    void saysWhetherANameIsThatOfAnAuthorityAlone() {
        assertThat(FINDER.isAuthority("Pays de la Loire", false)).isTrue();
        assertThat(FINDER.isAuthority("Autun", false)).isFalse();
        assertThat(FINDER.isAuthority("Autun", true)).isTrue();
        assertThat(FINDER.isAuthority("Rennes Métropole", true)).isFalse();
        assertThat(FINDER.isAuthority("Terrafolia", true)).isFalse();
    }

    @Test
    void respectsBlockedStretches() {
        AnnotatedText text = annotated("La CRESS de Bretagne et Jean Paris sont venus à Brest.");
        int cress = text.text().indexOf("CRESS");
        int jean = text.text().indexOf("Jean");

        List<CollectiviteMention> found = FINDER.find(
                text,
                List.of(
                        new TakenSpan(cress, cress + "CRESS de Bretagne".length()),
                        new TakenSpan(jean, jean + "Jean Paris".length())),
                List.of());

        assertThat(found).extracting(one -> one.body().id().value()).containsExactly("commune:29019");
    }

    @Test
    void givesTheStretchAndTheNameAsWritten() {
        String body = "Accueil par la Communauté d’agglomération du Niortais et le maire du Mans.";
        List<CollectiviteMention> found = find(body);
        String text = annotated(body).text();

        assertThat(found)
                .extracting(CollectiviteMention::written)
                .containsExactly("Communauté d’agglomération du Niortais", "Le Mans");
        assertThat(found)
                .extracting(one -> text.substring(one.start(), one.end()))
                .containsExactly("Communauté d’agglomération du Niortais", "Mans");
    }

    @Test
    void findsTheSameInATextOfOneLongLine() {
        String[] towns = new String[50];
        Arrays.fill(towns, "Lyon");

        assertThat(ids("Les villes de " + String.join(", ", towns) + " ont signé."))
                .hasSize(50);
    }
}
