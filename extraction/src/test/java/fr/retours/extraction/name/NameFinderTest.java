package fr.retours.extraction.name;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Hier, Marie-Laure Le Bihan a témoigné.                              | Marie-Laure Le Bihan
            Hier, Jean-Noël d’Aubigny a témoigné.                               | Jean-Noël d’Aubigny
            Hier, Yves de Kerlaz a témoigné.                                    | Yves de Kerlaz
            Hier, Karim El Haddad a témoigné.                                   | Karim El Haddad
            Hier, Nadia Ben Salem a témoigné.                                   | Nadia Ben Salem
            Hier, Piet van Dam, maire de Gand, a témoigné.                      | Piet van Dam
            Hier, Nicole Richet Ballesta, chercheuse, a témoigné.               | Nicole Richet Ballesta
            Hier, CLAIRE DELMAS-ROUX a témoigné.                                | CLAIRE DELMAS-ROUX
            Hier, Claire DELMAS a témoigné.                                     | Claire DELMAS
            Hier, FRANCOIS DELMAS a témoigné.                                   | FRANCOIS DELMAS
            Le débat avec Dr Soo Jin Park a été vif.                            | Soo Jin Park
            La séance a été ouverte par Mme Delmas.                             | Delmas
            Hier, Tovo Rakotomalala, sénateur, a témoigné.                      | Tovo Rakotomalala
            Hier, M. Gérard Delmas, maire, a témoigné.                          | Gérard Delmas
            Hier, Anne Charpentier, maire, a témoigné.                          | Anne Charpentier
            Hier, J. Delmas, adjointe à la culture, a témoigné.                 | J. Delmas
            L'étude de N. Delmas (université de Tours) a été lue.               | N. Delmas
            Hier, J.-P. Le Garrec a témoigné.                                   | J.-P. Le Garrec
            Hier, J-M. Kerlaz a témoigné.                                       | J-M. Kerlaz
            Hier, Ph. de Kerlaz, maire de Brest, a témoigné.                    | Ph. de Kerlaz
            La séance est animée par C. Boulanger.                              | C. Boulanger
            B. Delmas ouvre la séance.                                          | B. Delmas
            M. N. Sarr, maire de Thiès, a pris la parole.                       | N. Sarr
            Le bilan est tenu par DELMAS N. (INRAE).                            | N. DELMAS
            Kerlaz N., directrice de l'ADEME, a conclu.                         | N. Kerlaz
            M.Delmas a remercié la salle.                                       | Delmas
            Ngoné Sagna souligne le manque de moyens.                           | Ngoné Sagna
            Par Anh-Tam Nkosana – ADEME                                         | Anh-Tam Nkosana
            A. Delmas nous raconte ses galères.                                 | A. Delmas
            Hier, Henry Delmas a témoigné.                                      | Henry Delmas
            Hier, Anne Le Maire a témoigné.                                     | Anne Le Maire
            Hier, Rui Pinto da Costa a témoigné.                                | Rui Pinto da Costa
            « Il faut agir », rappelle Tumelo Nkosana.                          | Tumelo Nkosana
            Hier, PaulDelmas, élu à Brest, a témoigné.                          | Paul Delmas
            Hier, Kim O, ministre, a témoigné.                                  | Kim O
            Hier, Birgit Sorensen d'Eurocities a témoigné.                      | Birgit Sorensen
            Hier, Adjoa Agbodjan a témoigné.                                    | Adjoa Agbodjan
            Hier, Jaana Virtanen a témoigné.                                    | Jaana Virtanen
            La présidente de l'ADEME, Hella Kribi-Romdhane, a témoigné.         | Hella Kribi-Romdhane
            """)
    void findsNamesInEveryForm(String text, String name) {
        assertThat(ReadRecap.of(text).people()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La rencontre s'est tenue rue Jean Jaurès à Lyon.",
                "Le prix Marie Curie a été remis hier.",
                "Il dirige Jean Delmas SA depuis dix ans.",
                "La société Terra Nova Paysage a offert les bacs.",
                "Les élèves du lycée Victor Hugo sont venus.",
                "Nous étions dans la salle Pierre Mendès France.",
                "La loi Hamon a dix ans.",
                "L'institut Godin a publié une étude.",
                "Le programme French Impact a été présenté.",
                "Le buffet était assuré par Baluchon.",
                "Retrouvez Terre de Liens et Plaine Commune.",
                "Visite de l'ancien hôpital Saint-Vincent-de-Paul.",
                "France Active et France urbaine sont partenaires.",
                "Grand Rabbin de France, membre du bureau",
                "La soirée était animée par Brest Collectif, association.",
                "Les élus ont retenu le scénario B. Delmas est un port.",
                "A. Constats",
                "B. Propositions et suites",
                "La société S. A. Truchon a fermé.",
                "Le lycée A. Briand est rénové.",
                "Smart Nord explique sa démarche.",
                "Isa Groupe, membre du réseau, est venu."
            })
    void seesNoPersonInThingsNamedAfterOne(String text) {
        assertThat(ReadRecap.of(text).people()).isEmpty();
    }

    @Test
    void joinsLaterMentionsByFamilyNameAndOtherSpellings() {
        var read = ReadRecap.of("Jean-Luc Delmas a ouvert la journée. Jean Luc Delmas a répondu. M. Delmas a conclu.");

        assertThat(read.people()).containsExactly("Jean-Luc Delmas");
        assertThat(read.facts().people().getFirst().aliases()).containsExactly("Delmas", "Jean Luc Delmas");
        assertThat(read.partsOf("Jean-Luc Delmas")).isEqualTo("opening closing");
    }

    @Test
    void anUnheardOfNameIsShownByTheNameBeforeOrTheFunctionBelow() {
        assertThat(ReadRecap.of("Avec Anne Delmas et Améziane Kherbouni.").people())
                .contains("Améziane Kherbouni");
        assertThat(ReadRecap.of("Autour de la table :\n\nAmel Kherbouni\nDirectrice de projets")
                        .people())
                .contains("Amel Kherbouni");
    }

    @Test
    void initialsAreThoseOfWhoIsNamedInFull() {
        var read = ReadRecap.of("Nadia Delmas a ouvert la journée. N. Delmas et J.-P. Kerlaz ont conclu.");

        assertThat(read.people()).containsExactly("Nadia Delmas", "J.-P. Kerlaz");
        assertThat(read.facts().people().getFirst().aliases()).containsExactly("N. Delmas");
    }

    @Test
    void findsEveryoneOfARowOfInitials() {
        var read = ReadRecap.of("Participants : N. Delmas (INRAE), D. Sauret, A.-L. Picard (ADEME) et R. Ould-Ali.");

        assertThat(read.people()).containsExactly("N. Delmas", "D. Sauret", "A.-L. Picard", "R. Ould-Ali");
    }

    @Test
    void findsEveryoneOfARowOfFamilyNames() {
        assertThat(ReadRecap.of("Présents : MM. Delmas (président), Besnard et Pichot, directeur")
                        .people())
                .containsExactly("Delmas", "Besnard", "Pichot");
    }

    @Test
    void findsAnUnheardOfNameBehindBracketsInARow() {
        assertThat(ReadRecap.of("Comité : Anne Delmas (ADEME), Guénola Pérès (ADEME).")
                        .people())
                .containsExactly("Anne Delmas", "Guénola Pérès");
    }

    @Test
    void aFamilyNameSharedByTwoJoinsNeither() {
        var read = ReadRecap.of("Anne Delmas et Paul Delmas ont témoigné. Delmas est aussi un port.");

        assertThat(read.facts().people())
                .allSatisfy(one -> assertThat(one.aliases()).isEmpty());
    }

    @Test
    void aListShowsGivenNamesThatNoListHas() {
        var read = ReadRecap.of("""
                Participants :

                Anne Delmas - ADEME

                Améziane Kherbouni (CRESS)

                Paul Petit - AMF

                Zoé Roux
                """);

        assertThat(read.people()).contains("Améziane Kherbouni");
    }

    @Test
    void noArticleLeadsToAName() {
        assertThat(ReadRecap.of("Le budget du Martin Nord a été voté.").people())
                .isEmpty();
    }

    @Test
    void anArticleOrAVerbMayStandBetweenAnUnheardOfNameAndAFunction() {
        assertThat(ReadRecap.of("Améziane Kherbouni, la directrice de l'ADEME, a conclu.")
                        .people())
                .containsExactly("Améziane Kherbouni");
        assertThat(ReadRecap.of("Améziane Kherbouni est actuellement directrice de l'ADEME.")
                        .people())
                .containsExactly("Améziane Kherbouni");
    }

    @Test
    void behindAnOfficeStandsABody() {
        assertThat(ReadRecap.of("La directrice de KLM Vernon a conclu.").people())
                .isEmpty();
    }

    @Test
    void putsTheGivenNameFirst() {
        var read = ReadRecap.of("Intervenants :\n- DELMAS Claire, maire de Brest\n- LE GALL Yann\n- PETIT Paul, élu");

        assertThat(read.people()).containsExactly("Claire DELMAS", "Yann LE GALL", "Paul PETIT");
        assertThat(read.facts().people().getFirst().aliases()).containsExactly("DELMAS Claire");
    }
}
