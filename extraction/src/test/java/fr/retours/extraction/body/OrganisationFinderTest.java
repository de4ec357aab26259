package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFinderTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            La visite de la SCIC Bois Vivant a plu.                                    | SCIC Bois Vivant
            Le témoignage du PTCE du Pays de Braye a plu.                              | PTCE du Pays de Braye
            Une étude de l'université de Haute-Alsace est parue.                       | université de Haute-Alsace
            Le ministère de la transition écologique et solidaire a répondu.           | ministère de la transition écologique et solidaire
            La Direction Générale des Finances Publiques relative aux taxes.           | Direction Générale des Finances Publiques
            L'avis du Service de l'Eau et de l'Assainissement a plu.                   | Service de l'Eau et de l'Assainissement
            L'École Supérieure du Professorat et de l'Éducation a répondu.             | École Supérieure du Professorat et de l'Éducation
            La Direction de la Culture et de la Ville de Brest.                        | Direction de la Culture
            L'avis du Conseil supérieur de la fonction publique territoriale.          | Conseil supérieur de la fonction publique territoriale
            La Préfecture des Pyrénées-Atlantiques a répondu.                          | Préfecture des Pyrénées-Atlantiques
            Un article du Figaro est paru.                                             | Figaro
            La Fédération vosgienne de natation en partenariat avec la presse.         | Fédération vosgienne de natation
            L'Agence nationale de la nature du 3 mai au 5 juin.                        | Agence nationale de la nature
            Le syndicat intercommunal des eaux de la région de Brévans a répondu.      | syndicat intercommunal des eaux de la région de Brévans
            La Biocoop du Moulin a répondu.                                            | Biocoop du Moulin
            Le comité de jumelage Brévans-Norrvik a répondu.                           | comité de jumelage Brévans-Norrvik
            L'association Les Mains Vertes a témoigné.                                 | association Les Mains Vertes
            La SCIC toulousaine Enr'Ensemble a témoigné.                               | Enr'Ensemble
            Le buffet était assuré par Papillote, traiteur solidaire.                  | Papillote
            La fondation Grandir autrement a répondu.                                  | fondation Grandir autrement
            L'association Une forêt pour Brest a répondu.                              | association Une forêt pour Brest
            La maison de l'emploi du Bocage vendéen a répondu.                         | maison de l'emploi du Bocage vendéen
            Le ministère de la Mer et de l'Industrie navale a répondu.                 | ministère de la Mer et de l'Industrie navale
            La direction de l'ADEME a répondu.                                         | ADEME
            L'agence nationale de la cohésion des territoires a répondu.               | agence nationale de la cohésion des territoires
            Les données du SDE95 sont parues.                                          | SDE95
            Le Secrétariat Général à la Culture Populaire a répondu.                   | Secrétariat Général à la Culture Populaire
            L'animation était faite par Jean Roux (Valoris).                           | Valoris
            L'Union des Villes et Communes de Numidie a répondu.                       | Union des Villes et Communes de Numidie
            ICLEI Europe a répondu.                                                    | ICLEI Europe
            La préfecture de région a répondu.                                         | préfecture de région
            L'association À Nous Les Quais a répondu.                                  | association À Nous Les Quais
            La journée organisée par Plateau Rivage public.                             | Plateau Rivage public
            La foncière Boîte à Toits a répondu.                                       | foncière Boîte à Toits
            Le cabinet Ferrand & Associés a répondu.                                   | cabinet Ferrand & Associés
            La CAE 22 a répondu.                                                       | CAE 22
            Les Premières ont témoigné.                                                | Les Premières
            SFR Business a répondu.                                                    | SFR Business
            Des adhérents des Grands Voisins ont répondu.                              | Grands Voisins
            Une élue de la Cress a répondu.                                            | Cress
            Le Syndicat départemental d'énergies du Cantal a répondu.                  | Syndicat départemental d'énergies du Cantal
            Le club de judo de Brévans a répondu.                                      | club de judo de Brévans
            Le syndicat mixte du bassin de l'Orvelle à l'unanimité a voté.             | syndicat mixte du bassin de l'Orvelle
            Le comité de défense de la gare de Brévans a répondu.                      | comité de défense de la gare de Brévans
            L'école Jules-Ferry a chanté.                                              | école Jules-Ferry
            Le comité des fêtes a répondu.                                             | comité des fêtes
            Le Conseil départemental des jeunes a répondu.                             | Conseil départemental des jeunes
            Le Syndicat national des journalistes a répondu.                           | Syndicat national des journalistes
            L'Université de Numidie occidentale a répondu.                             | Université de Numidie occidentale
            Le réseau des Fermes ouvertes a répondu.                                   | réseau des Fermes ouvertes
            L'association Mémoire et Patrimoine du Brévanais a répondu.                | association Mémoire et Patrimoine du Brévanais
            """)
    void findsNamesOfBodies(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La loi NOTRe et la loi ESS ont changé la donne.",
                "L'assemblée générale et le comité de pilotage se sont réunis.",
                "Les CRESS et les SCIC sont des acteurs de l'ESS.",
                "Le Prix de l'innovation sociale a été remis.",
                "Des fonds européens comme le FEDER existent.",
                "Un groupe d'experts a travaillé sur la RSE.",
                "Les données de l'EPX 2019 sont parues.",
                "La présentation de l'Appel aux Communes Créatives a plu.",
                "L'alliance des États-Unis et la mission Demain sont loin.",
                "Les Parcs naturels régionaux sont nombreux.",
                "Les premières neiges et la croix de bois ont marqué la visite.",
                "Le RDV est fixé à midi, au XXI siècle comme hier.",
                "LA CHASSE AU TRÉSOR ET LE RETOUR DU LOUP",
                "La séance a eu lieu à la Cité des congrès, dans le centre de Brest.",
                "Adil Taleb, gérant, et Fred Renault, de passage, ont répondu.",
                "Les CRESS et les CAUE sont partout.",
                "À Pont-Audemer, la foncière locale a racheté douze murs.",
                "Le DEFU « Familles en herbe » et le MNS sont connus.",
                "Une agence de Brest et un club de judo de Quimper ont répondu.",
                "Le réseau de chaleur de Brest a grandi.",
                "Les comités des fêtes sont nombreux.",
                "L'ouvrage « La Ferme des animaux » est connu.",
                "Le Pôle Jeunesse a déménagé."
            })
    void seesNoBodyInLawsPrizesAndConcepts(String text) {
        assertThat(ReadRecap.of(text).organisations()).isEmpty();
    }

    @Test
    void theLinkBehindTheWordForTheKindMayBeLeftOut() {
        var read = ReadRecap.of("Le Réseau des Lieux Partagés a répondu. Le Réseau Lieux Partagés a écrit.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void acronymAndLongFormAreOne() {
        var read =
                ReadRecap.of("L'Union des Tisserands Alsaciens (UTA) a témoigné. L'UTA a vingt ans. L’UTA accueille.");

        assertThat(read.organisations()).containsExactly("UTA");
        assertThat(read.aliasesOf("UTA")).containsExactly("Union des Tisserands Alsaciens");
    }

    @Test
    void anAcronymMayTakeInSmallWords() {
        var read = ReadRecap.of("Les Énergies Citoyennes en Val de la Braye (ECVDB) ont répondu.");

        assertThat(read.aliasesOf("Énergies Citoyennes en Val de la Braye")).containsExactly("ECVDB");
    }

    @Test
    void namesInAListOfThanksAreFoundBehindAnArea() {
        var read = ReadRecap.of("Nous remercions nos partenaires : le SDEE, Lozère Énergie et Polen.");

        assertThat(read.linksOf("Lozère Énergie")).isEqualTo("supporter");
    }

    @Test
    void anAcronymMayLeaveOutTheArea() {
        var read = ReadRecap.of("L'Agence locale de l'énergie et du climat du Haut-Braye a témoigné. L'ALEC a écrit.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void theAcronymOfAForeignNameIsTheSameBody() {
        var read = ReadRecap.of("L'Association portugaise des mairies solidaires (SAPM) a témoigné.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void theFormsOfAParkAreOne() {
        var read = ReadRecap.of(
                "Le Parc naturel régional du Luberon a témoigné. Le PNR du Luberon et le Parc du Luberon.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void aLongFormReachesToItsAcronym() {
        var read = ReadRecap.of("L'Association des ports et rades d'outre-mer solidaires (APROS) a témoigné.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void aNameEndsWithItsLine() {
        var read = ReadRecap.of(
                "Avec les interventions de :\n\nAnne Petit, gérante de Baluchon\n\nLes Halles sont belles.");

        assertThat(read.organisations()).containsExactly("Baluchon");
    }

    @Test
    void listedFormsAreOne() {
        var read = ReadRecap.of("L'AMF a répondu. L'Association des maires de France est venue.");

        assertThat(read.organisations()).containsExactly("AMF");
        assertThat(read.aliasesOf("AMF")).containsExactly("Association des maires de France");
    }

    @Test
    void namesThatOneSentenceGivesAwayAreFoundInTheOthers() {
        var read = ReadRecap.of("Un atelier était animé par Les Grandes Idées. Retrouvez l'article des Grandes Idées.");

        assertThat(read.organisations()).containsExactly("Les Grandes Idées");
        assertThat(read.aliasesOf("Les Grandes Idées")).containsExactly("Grandes Idées");
    }

    @Test
    void aPaysInTheNameOfAGroupingIsNoBodyOfItsOwn() {
        var read = ReadRecap.of("La communauté de communes du Pays d'Iroise a témoigné.");

        assertThat(read.organisations()).isEmpty();
    }

    @Test
    void theAcronymOfALocalAuthorityIsNoOrganisation() {
        var read = ReadRecap.of(
                "La communauté de communes du Pays entre Loire et Rhône (CoPLER) est née. La CoPLER a témoigné.");

        assertThat(read.organisations()).isEmpty();
        assertThat(read.facts().bodies().getFirst().aliases()).contains("CoPLER");
    }

    @Test
    void aRegionsShortFormIsWrittenOut() {
        var read = ReadRecap.of("La CRESS AuRA a témoigné, puis la CRESS Auvergne-Rhône-Alpes.");

        assertThat(read.organisations()).containsExactly("CRESS AuRA");
    }

    @Test
    void theWordForTheKindMakesNoOtherBody() {
        var read = ReadRecap.of("La SCIC Bois Vivant a témoigné. Bois Vivant, entreprise locale, est née hier. "
                + "Avec le soutien de Bois Vivant.");

        assertThat(read.organisations()).containsExactly("Bois Vivant");
        assertThat(read.aliasesOf("Bois Vivant")).containsExactly("SCIC Bois Vivant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La CRESS Bretagne a répondu. La Chambre régionale de l'économie sociale et solidaire a de l'avenir.",
                "La fédération départementale des Chemins Bleus existe. La fédération des Chemins Bleus a répondu.",
                "Le réseau national des routes lentes pour l'échange et la tendresse (RENATAL) a répondu."
            })
    void formsOfOneBodyAreOne(String text) {
        assertThat(ReadRecap.of(text).organisations()).hasSize(1);
    }

    @Test
    void aWordForAKindInLowerCaseMayBeLeftOut() {
        var read = ReadRecap.of("L'entreprise Pixane a répondu.");

        assertThat(read.facts().bodies().getFirst().aliases()).containsExactly("Pixane");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Le Groupement d'études sur les rives, l'eau et les moulins (Gerem) a publié un guide.   | Gerem
            L'Union départementale des amis du Brévanais (Udab) de Brévans a répondu.                | Udab
            """)
    void anAcronymWrittenAsAWordIsTheNameBeforeIt(String text, String acronym) {
        assertThat(ReadRecap.of(text).facts().bodies())
                .singleElement()
                .satisfies(one -> assertThat(one.aliases()).contains(acronym));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Le bar « Les Curieux » a prêté sa salle. | Les Curieux
            La SARL Terres d'Avenir a répondu.       | Terres d'Avenir
            """)
    void theKindThatOnlyDescribesMayBeLeftOut(String text, String name) {
        assertThat(ReadRecap.of(text).facts().bodies())
                .singleElement()
                .satisfies(one -> assertThat(one.aliases()).contains(name));
    }
}
