package fr.retours.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleFinderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas, adjointe au Maire de Lyon, a témoigné.                                      | adjointe au Maire @ Lyon
            Anne Delmas, vice-présidente du Conseil départemental de la Gironde, en charge de l'économie, a témoigné. | "vice-présidente @ Gironde \\| en charge de l'économie"
            Anne Delmas, élue en charge de l'ESS à Villeurbanne, a témoigné.                         | élue en charge de l'ESS @ Villeurbanne
            Anne Delmas, conseillère municipale en charge de la culture, a témoigné.                 | conseillère municipale en charge de la culture
            Anne Delmas, directrice de l'environnement à la ville de Lorient, a témoigné.            | directrice de l'environnement @ Lorient
            Anne Delmas, ancienne vice-présidente de Nantes Métropole, a témoigné.                   | ancienne vice-présidente @ Nantes Métropole (ancien)
            Anne Delmas, ministre de la Ville, de la Jeunesse et des Sports, a témoigné.             | ministre de la Ville, de la Jeunesse et des Sports
            Anne Delmas, sénatrice de Mayotte, a témoigné.                                           | sénatrice de Mayotte
            Anne Delmas, députée et conseillère régionale déléguée à l'ESS en Île-de-France, a témoigné. | députée; conseillère régionale déléguée à l'ESS @ Île-de-France
            Anne Delmas, présidente-fondatrice de l'association Les Mains Vertes, a témoigné.        | présidente-fondatrice @ association Les Mains Vertes
            Anne Delmas, présidente du Trapèze, a témoigné.                                          | présidente @ Trapèze
            Anne Delmas, présidente du Comité, a témoigné.                                           | présidente du Comité
            Anne Delmas, coordinatrice de Locaux Ouverts, un tiers-lieu, a témoigné.                 | coordinatrice @ Locaux Ouverts
            Anne Delmas, gérante SCIC Bois Vivant, a témoigné.                                       | gérante @ SCIC Bois Vivant
            Anne Delmas, élue à Saint-Denis et à Plaine Commune, a témoigné.                         | élue @ Saint-Denis; élue @ Plaine Commune
            Anne Delmas, du CNFPT, a témoigné.                                                       | – @ CNFPT
            Anne Delmas (directrice, Ville de Lyon) a témoigné.                                      | directrice @ Lyon
            Anne Delmas (ADEME) a témoigné.                                                          | – @ ADEME
            Anne Delmas (ADEME, Ville de Brest / CRESS Bretagne) a témoigné.                         | – @ ADEME; – @ Brest; – @ CRESS Bretagne
            Anne Delmas (Brest en Fleurs) a témoigné.                                                | – @ Brest en Fleurs
            Anne Delmas, membre de Pages et Notes en liberté, a témoigné.                            | membre @ Pages et Notes en liberté
            Anne Delmas, présidente de « La main verte », a témoigné.                                | présidente @ La main verte
            Anne Delmas, lead designer à la Ville de Brest, a témoigné.                              | lead designer @ Brest
            Anne Delmas, en tant que présidente de l'AMF, a témoigné.                                | présidente @ AMF
            Anne Delmas, salariée de l'ADEME en 2e année, présidente de l'AMF, a témoigné.           | salariée @ ADEME; présidente @ AMF
            Anne Delmas - Brest Métropole                                                            | – @ Brest Métropole
            Anne Delmas ADEME                                                                        | – @ ADEME
            Invités représentant l'ADEME (point 1) : Anne Delmas                                     | – @ ADEME
            La référente régionale est Anne Delmas.                                                  | référente régionale
            Anne Delmas – maire de Brest – a témoigné.                                               | maire @ Brest
            Anne Delmas, représentant l'Assemblée des Départements de France, a témoigné.            | représentant @ Assemblée des Départements de France
            Anne Delmas, maire de Sceaux, présidente du CNFPT et secrétaire générale de l'AMF, a témoigné. | maire @ Sceaux; présidente @ CNFPT; secrétaire générale @ AMF
            Le maire de Lorient, Paul Delmas, a témoigné.                                            | maire @ Lorient
            Le Haut commissaire Paul Delmas a témoigné.                                              | Haut commissaire
            La présidente de la CRESS Bretagne Anne Delmas a témoigné.                               | présidente @ CRESS Bretagne
            Anne Delmas (Ville de Nantes) a témoigné.                                                | – @ Nantes
            Anne Delmas (Compost Vivant) a témoigné.                                                 | – @ Compost Vivant
            Anne Delmas (directrice, Compost Vivant) a témoigné.                                   | directrice @ Compost Vivant
            Anne Delmas, de Open Champ Libre, a témoigné.                                            | – @ Open Champ Libre
            Anne Delmas, députée-maire de Brest, a témoigné.                                         | députée-maire @ Brest
            Anne Delmas, médiatrice-conseil à la Ville de Brest, a témoigné.                         | médiatrice-conseil @ Brest
            Anne Delmas, président·e de l'AMF, a témoigné.                                           | président·e @ AMF
            Anne Delmas, élue secrétaire générale de l'AMF, a témoigné.                              | secrétaire générale @ AMF
            Anne Delmas, adjointe à la culture, au patrimoine et au tourisme de Brest, a témoigné.   | adjointe à la culture, au patrimoine et au tourisme @ Brest
            Anne Delmas, maire de Brest (29) et présidente de l'AMF, a témoigné.                     | maire @ Brest; présidente @ AMF
            Anne Delmas, conseillère départementale du canton de Vif, a témoigné.                    | conseillère départementale du canton de Vif
            Anne Delmas, maraîchère à Plélan-le-Grand, a témoigné.                                   | maraîchère à Plélan-le-Grand
            Ancienne maire de Lorient, Anne Delmas a témoigné.                                       | Ancienne maire @ Lorient (ancien)
            Anne Delmas est économiste à l'AFD.                                                      | économiste @ AFD
            Maire de Lorient depuis 2001, Anne Delmas a témoigné.                                    | Maire @ Lorient
            Pour l'ADEME, Anne Delmas a témoigné.                                                    | – @ ADEME
            Anne Delmas, conseillère régionale déléguée au Réseau rural, a témoigné.                 | conseillère régionale déléguée au Réseau rural
            Anne Delmas, élue de Dinan, adjointe à la culture, a témoigné.                           | élue @ Dinan; adjointe à la culture @ Dinan
            Anne Delmas, ministre déléguée, chargée de la Ville, a témoigné.                         | "ministre déléguée \\| chargée de la Ville"
            La secrétaire d'État à l'économie sociale Anne Delmas a témoigné.                        | secrétaire d'État à l'économie sociale
            Anne Delmas, préfète de la Drôme, a témoigné.                                            | préfète de la Drôme
            Le sous-préfet de Dinan, Paul Delmas, a témoigné.                                        | sous-préfet de Dinan
            Anne Delmas, secrétaire générale de la préfecture du Cantal, a témoigné.                 | secrétaire générale @ préfecture du Cantal
            Anne Delmas, ambassadrice de France au Sénégal, a témoigné.                              | ambassadrice de France au Sénégal
            Anne Delmas, maire (sans étiquette) de Vif, a témoigné.                                  | maire @ Vif
            Anne Delmas, adjointe (PS) au maire de Rouen, a témoigné.                                | adjointe (PS) au maire @ Rouen
            Anne Delmas, présidente de la commission « numérique » de l'AMF, a témoigné.             | présidente de la commission « numérique » @ AMF
            Anne Delmas, bénévole au sein du collectif Les Mains Vertes, a témoigné.                 | bénévole @ collectif Les Mains Vertes
            Anne Delmas, fraîchement élue maire de Brest, a témoigné.                                | maire @ Brest
            Anne Delmas, adjointe au maire de Rouen à la culture, a témoigné.                        | "adjointe au maire @ Rouen \\| à la culture"
            Anne Delmas, adjointe, chargée de la culture, a témoigné.                                | "adjointe \\| chargée de la culture"
            Anne Delmas, juriste, chargée de mission à l'ADEME, a témoigné.                          | juriste; chargée de mission @ ADEME
            Anne Delmas, gérante de la Maison du Vélo et en charge du pôle vélo à Grenoble, a témoigné. | gérante @ Maison du Vélo; en charge du pôle vélo @ Grenoble
            Anne Delmas, qui dirige la CRESS Bretagne, a témoigné.                                   | – @ CRESS Bretagne
            Anne Delmas, de la Fabrique des Halles à Brest (29) pour l'ADEME, a témoigné.            | – @ Fabrique des Halles; – @ ADEME
            Anne Delmas, elle-même ancienne maire de Vif, a témoigné.                                | ancienne maire @ Vif (ancien)
            Anne Delmas, maire et présidente de l'AMF, a témoigné.                                   | maire; présidente @ AMF
            Anne Delmas, membre fondatrice et trésorière de l'AMF, a témoigné.                       | membre fondatrice et trésorière @ AMF
            Anne Delmas Directrice de l'ADEME et Mme Roux présidente de l'AMF ont témoigné.          | Directrice @ ADEME
            Anne Delmas, directrice de l'ADEME et sa présidente ont témoigné.                        | directrice @ ADEME
            Anne Delmas, élue ARDEVA, a témoigné.                                                    | élue @ ARDEVA
            Anne Delmas, chargée de mission RSE, a témoigné.                                         | chargée de mission RSE
            Anne Delmas, responsable du Master 2 ARDEVA, a témoigné.                                 | responsable du Master 2 ARDEVA
            Anne Delmas, candidate Brest Autrement, a témoigné.                                      | candidate @ Brest Autrement
            Anne Delmas (vice-présidente à la culture, vie associative et égalité de Brest métropole) a témoigné. | vice-présidente à la culture, vie associative et égalité @ Brest métropole
            Anne Delmas, responsable régionale Bretagne de l'ADEME, a témoigné.                      | responsable régionale Bretagne @ ADEME
            Anne Delmas, directrice régionale des affaires culturelles de Bretagne, a témoigné.      | directrice régionale des affaires culturelles de Bretagne
            Anne Delmas, géologue à Vif, a témoigné.                                                 | géologue à Vif
            Anne Delmas, hébergeuse touristique, a témoigné.                                         | hébergeuse touristique
            Anne Delmas, lauréate, a témoigné.                                                       | ""
            Anne Delmas, maire de Vif, a été élue présidente de l'AMF.                               | maire @ Vif; présidente @ AMF
            Anne Delmas, consultante chez Ressources associées, a témoigné.                          | consultante @ Ressources associées
            Anne Delmas, gérante de la marque Velourine, a témoigné.                                 | gérante @ Velourine
            Anne Delmas (La Poste) a témoigné.                                                       | – @ La Poste
            Anne Delmas, directrice, Les Petits Riens, a témoigné.                                   | directrice @ Les Petits Riens
            Anne Delmas – ADEME – responsable du service climat                                      | responsable du service climat @ ADEME
            Anne Delmas / Maire de Vif / Présidente de l'AMF                                         | Maire @ Vif; Présidente @ AMF
            Anne Delmas, vice-présidente Finances, ESS, Achats responsables, Ville de Brest          | vice-présidente Finances, ESS, Achats responsables @ Brest
            Anne Delmas, maîtresse de conférences à Sciences Po Bordeaux, chargée de mission à l'ADEME, a témoigné. | maîtresse de conférences @ Sciences Po Bordeaux; chargée de mission @ ADEME
            Anne Delmas, animatrice de la Coroutine à Lille, a témoigné.                             | animatrice @ Coroutine
            Anne Delmas, formatrice à l'ADEME à Angers, élue à Vif, a témoigné.                      | formatrice @ ADEME; élue @ Vif
            Anne Delmas, de l'équipe ADEME, a témoigné.                                              | – @ ADEME
            En tant que présidente de l'AMF, Anne Delmas a témoigné.                                 | présidente @ AMF
            Anne Delmas, universitaire, a témoigné.                                                  | universitaire
            Parmi les élus locaux, Anne Delmas, maire de Vif, a témoigné.                            | maire @ Vif
            Anne Delmas, deputy mayor, Ville de Brest, a témoigné.                                   | deputy mayor @ Brest
            La journée était soutenue par l'AMF, dont la présidente Anne Delmas a témoigné.          | présidente @ AMF
            Cinq membres de l'AMF étaient là, dont Anne Delmas, ministre des Sports.                  | ministre des Sports
            On a visité la recyclerie Ecovrac, dont Anne Delmas est la directrice.                   | directrice @ recyclerie Ecovrac
            Anne Delmas, du projet Mare Nostrum, a témoigné.                                         | – @ Mare Nostrum
            Anne Delmas, autrice d'un rapport sur l'eau, a témoigné.                                 | ""
            Anne Delmas, de Juratri, a témoigné.                                                     | – @ Juratri
            Anne Delmas, de chez Juratri, a témoigné.                                                | – @ Juratri
            Anne Delmas, qui dirige Juratri, a témoigné.                                             | – @ Juratri
            Anne Delmas intervenait au nom de Juratri.                                               | – @ Juratri
            Anne Delmas, directrice, Juratri, a témoigné.                                            | directrice @ Juratri
            Anne Delmas, directrice, Gaïa Energie, a témoigné.                                       | directrice @ Gaïa Energie
            Anne Delmas, directrice, Paola Bruni, a témoigné.                                        | directrice
            Anne Delmas, directrice de Novaterre Conseil, a témoigné.                                | directrice @ Novaterre Conseil
            Anne Delmas (Juratri sur Terre) a témoigné.                                              | – @ Juratri sur Terre
            Anne Delmas, gérante de Juratri depuis deux ans, a témoigné.                             | gérante @ Juratri
            Anne Delmas est élue présidente de l'AMF.                                                | présidente @ AMF
            Anne Delmas devient présidente de l'AMF.                                                 | présidente @ AMF
            Anne Delmas, administratrice depuis trois ans et présidente de l'AMF, a témoigné.        | administratrice; présidente @ AMF
            Anne Delmas, conseillère départementale et maire de Vif, a témoigné.                     | conseillère départementale; maire @ Vif
            Anne Delmas, bergère chez Juratri, a témoigné.                                           | bergère @ Juratri
            Anne Delmas, maire de Vif, est aussi présidente de l'AMF.                                | maire @ Vif; présidente @ AMF
            Anne Delmas, maire de Vif, préside aussi l'AMF.                                          | maire @ Vif; – @ AMF
            Anne Delmas travaille à l'ADEME.                                                         | – @ ADEME
            Anne Delmas, conseillère régionale, a témoigné à Brest, en Bretagne.                     | conseillère régionale @ Bretagne
            Anne Delmas, qui enseigne l'histoire au lycée Bréquigny, a témoigné.                     | – @ lycée Bréquigny
            Anne Delmas, 34 ans, ostréicultrice, a témoigné.                                         | ostréicultrice
            Anne Delmas, l'une des bibliothécaires, a témoigné.                                      | bibliothécaires
            Anne Delmas, libraire à Vif (Juratri), a témoigné.                                       | libraire @ Juratri
            Anne Delmas, libraire à Vif (38), a témoigné.                                            | libraire @ Vif
            Anne Delmas, dev @ Juratri                                                               | dev @ Juratri
            Anne Delmas, directrice du théâtre de Vif, a témoigné.                                   | directrice @ théâtre de Vif
            Anne Delmas, directrice de la culture de Vif, a témoigné.                                | directrice de la culture @ Vif
            Anne Delmas, directrice par intérim de l'ADEME, a témoigné.                              | directrice par intérim @ ADEME
            Anne Delmas, présidente de 1988 à 2005, a témoigné.                                      | présidente
            Anne Delmas, autrice de « Comment la ville a grandi », a témoigné.                       | autrice de « Comment la ville a grandi »
            Anne Delmas lui succède au poste de trésorière.                                          | trésorière
            La chercheuse Anne Delmas, de l'IRD, a témoigné.                                         | chercheuse @ IRD
            La maire Anne Delmas, de l'IRD, a témoigné.                                              | maire; – @ IRD
            L'AMF, fondée par Anne Delmas, a témoigné.                                               | – @ AMF
            L'AMF, que préside Anne Delmas, a témoigné.                                              | – @ AMF
            """)
    void readsFunctionsAndBodies(String text, String roles) {
        var read = ReadRecap.of(text);

        assertThat(read.rolesOf(read.people().getFirst())).isEqualTo(roles.replace("\\|", "|"));
    }

    @Test
    void aUnitOfABodyBelongsToTheFunction() {
        var read = ReadRecap.of("Anne Delmas, responsable du Pôle Culture de la Ville de Brest, a témoigné.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("responsable du Pôle Culture @ Brest");
    }

    @Test
    void theSameFunctionReadTwiceIsOneWithTwoProofs() {
        var read = ReadRecap.of(
                "Anne Delmas, maire de Brest, a ouvert la journée. Anne Delmas, maire de Brest, a conclu.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("maire @ Brest");
        assertThat(read.facts().people().getFirst().roles().getFirst().proof().evidence())
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Elle est directrice de l'ADEME depuis 2010.                | directrice @ ADEME
            Elle dirige l'ADEME.                                       | – @ ADEME
            Maire de Vif depuis 2014, elle a rappelé le contexte.      | Maire @ Vif
            Cette directrice de l'ADEME a rappelé le contexte.         | directrice @ ADEME
            Elle est membre de l'ADEME.                                | ''
            La directrice de l'ADEME a rappelé le contexte.            | ''
            """)
    void aFunctionMayBeToldInTheSentenceBehind(String sentence, String roles) {
        assertThat(ReadRecap.of("Anne Delmas a témoigné. " + sentence).rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anne Delmas a postulé au poste de directrice.",
                "Anne Delmas démissionne de son poste de directrice.",
                "Une étude de l'ADEME, dirigée par Anne Delmas, le dit.",
                "Anne Delmas travaille à Vif.",
                "Anne Delmas, animatrice de la table ronde, a témoigné.",
                "Anne Delmas, élue depuis 2020, a témoigné.",
                "Avec Anne Delmas, élus et citoyens ont débattu.",
                "Anne Delmas est chargée de ce dossier."
            })
    void seesNoFunctionInWhatIsNone(String text) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Membres présents : Anne Delmas, Paul Petit.                                      | ''
            Anne Delmas est désignée secrétaire de séance.                                   | ''
            Sont élus : Anne Delmas comme présidente.                                        | présidente
            Anne Delmas a été réélue en tant que présidente de l'ADEME.                      | présidente @ ADEME
            Anne Delmas, adjointe à la culture dans le cadre du festival, a chanté.          | adjointe à la culture
            Anne Delmas, présidente du CLC, a chanté.                                        | présidente @ CLC
            Anne Delmas, juriste à Brest, a chanté.                                          | juriste à Brest
            Anne Delmas, chercheuse à Inria, équipe Vagues, et présidente de l'AMF, a chanté. | chercheuse @ Inria; présidente @ AMF
            Le bal a réuni Anne Delmas, directrice de Bricolab et animée par la danse.       | directrice @ Bricolab
            Anne Delmas est chargée du partenariat, l'ADEME et l'AMF ont chanté.             | ''
            La ministre Anne Delmas a chanté. Anne Delmas, ministre de la Culture, a ri.     | ministre de la Culture
            """)
    void aFunctionEndsWhereSomethingElseIsSaid(String text, String roles) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEqualTo(roles);
    }
}
