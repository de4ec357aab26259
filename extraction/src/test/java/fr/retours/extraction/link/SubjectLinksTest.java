package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            L'équipe de la MSA a organisé un séminaire.                              | MSA      | organizer
            Les services de la Ville de Rodez ont présenté leur démarche.            | Rodez    | presented
            Les bénévoles du Secours populaire ont témoigné.                         | Secours populaire | represented
            L'ADEME tenait un stand, tout comme Soliha et la société Boralex.        | société Boralex  | represented
            Le Pays des Hautes Braies a, lui, présenté son opération.                | Pays des Hautes Braies | presented
            La MSA n'a pas témoigné.                                                 | MSA      | mentioned
            Ni l'ADEME ni la MSA n'ont témoigné.                                     | MSA      | mentioned
            La MSA a organisé samedi sa vente de tulipes.                            | MSA      | organizer
            En 2017, la MSA a organisé sa vente de tulipes.                          | MSA      | mentioned
            La MSA n'a pas manqué de rappeler ses besoins.                           | MSA      | represented
            Étaient également représentés : l'ANCT, la FNCCR et le CLER.             | FNCCR    | represented
            La MSA, la base navale de Lorient, l'ADEME et GRDF tenaient un stand.    | MSA      | represented
            La base navale de Lorient, l'ADEME et GRDF tenaient un stand.            | ADEME    | represented
            Les villes de Brest et de Lorient ont témoigné.                          | Brest    | represented
            La MSA nous avait fourni des gants.                                      | MSA      | supporter
            La FNCCR et l'ADEME bretonne avaient un stand.                           | FNCCR    | represented
            La MSA, Valoris et GRDF, partenaires de la journée, étaient là.          | Valoris  | partner represented
            C'est la MJC de Rodez qui a prêté ses murs.                              | MJC de Rodez | host
            """)
    void whatABodyDoesTiesIt(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
