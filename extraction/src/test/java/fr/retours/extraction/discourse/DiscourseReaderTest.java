package fr.retours.extraction.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import fr.retours.model.fact.FactReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscourseReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            L'assemblée générale de l'association Vent Debout s'est tenue hier. Présents : Anne Delmas, présidente. | présidente @ association Vent Debout
            L'assemblée générale de Vélo Nord s'est tenue hier. Le trésorier, Anne Delmas, a présenté les comptes. | trésorier @ Vélo Nord
            L'assemblée générale s'est tenue hier. Le trésorier, Anne Delmas, a présenté les comptes.              | trésorier
            Le conseil d'administration de l'ADEME a siégé. Anne Delmas, membre du CA, a témoigné.                 | membre du CA @ ADEME
            Le conseil d'administration de l'ADEME a siégé. Anne Delmas, présidente de la commission mobilité, a témoigné. | présidente de la commission mobilité
            Les adhérents de l'ADEME ont débattu. Anne Delmas, membre du CA, a témoigné.                           | membre du CA
            L'assemblée générale de l'ADEME s'est tenue hier. Trésorière : Anne Delmas                             | Trésorière @ ADEME
            L'assemblée générale de l'ADEME s'est tenue hier. Secrétaire de séance : Anne Delmas                   | ''
            """)
    void offices_are_held_at_the_body_that_assembles(String text, String roles) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Conseil municipal du 3 mai à Lorient. Le train vient de Brest. Présents : Anne Delmas, première adjointe. | première adjointe @ Lorient
            Lorient inaugure sa halle. ¶Le marché ouvre. ¶Il pleut. ¶Des élus de Brest et de Quimper sont venus. ¶Présents : Anne Delmas, adjointe à la culture. | adjointe à la culture @ Lorient
            On a parlé de Brest. ¶On a parlé de Quimper. ¶Anne Delmas, adjointe à la culture, a témoigné.            | adjointe à la culture
            Lorient inaugure sa halle. Anne Delmas, adjointe au chef de service, a témoigné.                         | adjointe au chef de service
            Lorient inaugure sa halle. Anne Delmas, secrétaire de mairie, a témoigné.                                | secrétaire de mairie @ Lorient
            Conseil municipal de Lorient. La Région Bretagne aide. Anne Delmas, élue en charge de l'eau, a témoigné. | élue en charge de l'eau @ Lorient
            Conseil municipal de Lorient. La Région Bretagne aide. Anne Delmas, conseillère en énergie, a témoigné.  | conseillère en énergie
            Lorient inaugure sa halle. Il a plu. On a dansé. On a ri. On a bu. Anne Delmas, maire de la ville, a témoigné. | maire @ Lorient
            Lorient inaugure sa halle. Anne Delmas, conseillère municipale, a témoigné.                              | conseillère municipale @ Lorient
            """)
    void mandates_are_held_in_the_town_that_the_recap_is_about(String text, String roles) {
        assertThat(ReadRecap.of(text.replace("¶", "\n\n")).rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le foyer rural de Plouziec invitait. ¶Il a plu. ¶On a dansé. ¶Anne Delmas, présidente du foyer rural, a témoigné. | présidente @ foyer rural de Plouziec
            La Fédération vosgienne de gérontologie invitait. ¶Il a plu. ¶On a dansé. ¶On a ri. ¶Anne Delmas, présidente de la Fédération, a témoigné. | présidente @ Fédération vosgienne de gérontologie
            La Fédération des parcs et la Fédération des régies étaient là. ¶Il a plu. ¶On a dansé. ¶On a ri. ¶Anne Delmas, présidente de la Fédération, a témoigné. | présidente de la Fédération
            """)
    void the_beginning_of_a_name_stands_for_the_only_body_called_so(String text, String roles) {
        assertThat(ReadRecap.of(text.replace("¶", "\n\n")).rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Les membres du bureau sont :¶- Paul Martin¶- Anne Delmas       | membres du bureau @ ADEME
            Membres du CA : Paul Martin, Anne Delmas et Luc Morel          | Membres du CA @ ADEME
            Membres présents :¶- Paul Martin¶- Anne Delmas                 | ''
            """)
    void a_function_that_leads_a_list_is_that_of_all_in_it(String list, String roles) {
        var recap = ReadRecap.of("L'assemblée générale de l'ADEME s'est tenue hier.\n\n" + list.replace("¶", "\n"));

        assertThat(recap.rolesOf("Anne Delmas")).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Procès-verbal de l'assemblée générale ordinaire¶Vélo Nord¶Le trésorier, Anne Delmas, a présenté les comptes.       | trésorier @ Vélo Nord
            Procès-verbal de l'assemblée générale¶Vélo Nord a dix ans¶Le trésorier, Anne Delmas, a présenté les comptes.       | trésorier
            """)
    void the_name_below_the_title_of_an_assembly_is_its_owner(String text, String roles) {
        assertThat(ReadRecap.of(text.replace("¶", "\n\n")).rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Notre AG           | Une trentaine d'adhérents de Ludomino étaient là. La trésorière, Anne Delmas, a parlé. Ludomino a cinq ans. | trésorière @ Ludomino
            Retour sur la fête | Ludomino a réuni ses amis. Luc Morel, président, et Anne Delmas, trésorière, ont parlé.                    | trésorière @ Ludomino
            Retour sur la fête | Ludomino a réuni ses amis. Anne Delmas, trésorière, a parlé.                                             | trésorière
            Le bilan de l'AMF  | La Recyclette a dix ans. Luc Morel, président, et Anne Delmas, trésorière, ont parlé.                       | trésorière @ AMF
            AG Ludomino 2021   | Nous étions vingt. Ludomino a cinq ans. Anne Delmas, trésorière, a parlé.                       | trésorière @ Ludomino
            AG Mardi 4 mai     | Nous étions vingt. Il a plu. Anne Delmas, trésorière, a parlé.                                  | trésorière
            Notre AG           | L'IUT nous a prêté une salle. L'IUT fait des jeux. Anne Delmas, trésorière, a parlé.            | trésorière
            Compte rendu du CA de Ludomino | Nous étions vingt. Anne Delmas, trésorière, a parlé.                                | trésorière @ Ludomino
            AG de Ludomino     | Nous étions vingt. Anne Delmas, présidente de l'association, a parlé.                           | présidente @ Ludomino
            AG de Ludomino     | Nous étions vingt. Anne Delmas, présidente de l'office, a parlé.                                | présidente de l'office
            Compte rendu de l'AG | L'AMF et l'ADEME étaient là. Le président a parlé. Anne Delmas, trésorière, a parlé.                    | trésorière
            Compte rendu de l'AG | Nous étions à Kerlouz. Kerlouz nous attendait. Anne Delmas, trésorière, a parlé.                        | trésorière
            """)
    void offices_are_held_at_the_body_of_the_title_or_the_one_named_most(String title, String body, String roles) {
        assertThat(ReadRecap.titled(title, body).rolesOf("Anne Delmas")).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Anne Delmas, élue à l'urbanisme, a témoigné.              | élue à l'urbanisme @ Lorient
            Ses adjoints, Paul Petit et Anne Delmas, ont témoigné.    | adjoints @ Lorient
            Anne Delmas, directrice générale des services, a témoigné. | directrice générale des services @ Lorient
            La Région Bretagne écoutait. Anne Delmas, élue à l'urbanisme, a témoigné. | élue à l'urbanisme
            """)
    void who_is_elected_where_only_communes_are_named_is_so_in_the_town(String text, String roles) {
        assertThat(ReadRecap.of("Lorient inaugure sa halle. " + text).rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @Test
    void the_reason_says_what_makes_the_body_certain() {
        var recap =
                ReadRecap.of("L'assemblée générale de l'ADEME s'est tenue hier. Présents : Anne Delmas, présidente.");

        assertThat(recap.facts().people().getFirst().roles().getFirst().proof().reasons())
                .contains(new FactReason("assembly", "assemblée générale"));
    }
}
