package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFinderTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            La journée était organisée par l'ADEME.                                             | ADEME                 | organizer
            L'ADEME organisait hier un séminaire.                                               | ADEME                 | organizer
            L'ADEME, dont le siège est à Angers, a organisé un séminaire.                       | ADEME                 | organizer
            La journée était organisée par l'ADEME et le CNFPT.                                 | CNFPT                 | co_organizer
            La journée était co-organisée par l'ADEME, le CNFPT et la Ville de Brest.           | Brest                 | co_organizer
            La journée était coorganisée par l'ADEME, le Trapèze Vert et Corélia.               | Corélia               | co_organizer
            La journée a été accueillie par la Ville de Brest.                                  | Brest                 | host
            Les élus se sont retrouvés dans les locaux de l'ADEME.                              | ADEME                 | host
            Un séminaire organisé par l'ADEME en partenariat avec le CNFPT et la ville de Brest. | Brest                | partner
            Un séminaire organisé par l'ADEME en partenariat avec le CNFPT et la ville de Brest. | ADEME                | organizer
            La journée a eu lieu avec le soutien de la Région Bretagne et de la Banque des Territoires. | Banque des Territoires | supporter
            Un grand merci aux élus de la ville de Brest, et à nos amis (ADEME et CNFPT).       | CNFPT                 | supporter
            Le prix de l'impact a été attribué à la SCIC Bois Vivant.                           | SCIC Bois Vivant      | presented
            Le label a été remis à la Ville de Brest.                                           | Brest                 | presented
            Des représentants de l'ADEME et du CNFPT ont témoigné.                              | CNFPT                 | represented
            Merci à Anne Delmas (Stratégo) et à Paul Roux, de l'ADEME.                          | ADEME                 | represented
            Merci à Anne Delmas (Stratégo) et à l'ADEME.                                        | Stratégo              | represented
            Merci à monsieur le maire de Brest et aux bénévoles.                                | Brest                 | represented
            Merci à l'équipe partie depuis à Brest et à l'ADEME.                                | Brest                 | mentioned
            Une visite de la SCIC Bois Vivant, à Lorient, a suivi.                              | Lorient               | mentioned
            Camille Astier, députée de la Nièvre, est intervenue.                               | Nièvre                | mentioned
            Camille Astier, conseillère départementale de la Nièvre, est intervenue.            | Nièvre                | represented
            Merci à Anne Delmas (Stratégo) et à l'ADEME.                                        | ADEME                 | supporter
            Les élus ont été reçus par Anne Delmas, directrice de l'ADEME.                      | ADEME                 | host represented
            La médaille va à la SCIC Bois Vivant, de Lorient.                                   | Lorient               | mentioned
            L'ADEME s'est donné rendez-vous à Brest.                                            | ADEME                 | organizer
            Une étude de l'INSEE est parue.                                                     | INSEE                 | mentioned
            Les agents vont à la rencontre de l'ADEME.                                          | ADEME                 | mentioned
            L'ADEME a réuni près de 80 participants à Brest.                                    | ADEME                 | organizer
            L'ADEME réunit 80 collectivités adhérentes.                                         | ADEME                 | mentioned
            L'ADEME proposait jeudi un atelier.                                                 | ADEME                 | organizer
            L'ADEME (Angers), en partenariat avec le CNFPT (Paris), a organisé un séminaire.    | ADEME                 | organizer
            L'ADEME (Angers), en partenariat avec le CNFPT (Paris), a organisé un séminaire.    | CNFPT                 | partner
            Le séminaire a été accueilli par le CNFPT à Brest.                                  | Brest                 | mentioned
            Le séminaire a bénéficié du soutien financier de la Banque des Territoires.         | Banque des Territoires | supporter
            La visite s'est faite en présence de la Ville de Brest et de l'ADEME.               | ADEME                 | represented
            Le CNFPT et d'autres nous racontent tout.                                           | CNFPT                 | represented
            L'ADEME avait participé à une compétition de voile.                                 | ADEME                 | mentioned
            Un échange avec les représentants des collectivités de la Bretagne a suivi.         | Bretagne              | mentioned
            Elle remercie la présidente de l'ADEME de son accueil.                              | ADEME                 | mentioned
            Le forum a eu lieu hier. L'ADEME l'organisait avec la Ville de Brest.               | ADEME                 | organizer
            La Ville de Brest a présenté sa politique du vélo.                                  | Brest                 | presented
            Les ateliers étaient organisés du 5 au 7 juin à la Halle aux grains, par l'ADEME.   | ADEME                 | organizer
            Des sorties organisées par les partenaires à Brest et à Lorient ont suivi.          | Brest                 | mentioned
            Anne Delmas (Stratégo) a témoigné.                                                  | Stratégo              | represented
            L'ADEME organise par ailleurs une compétition de voile.                             | ADEME                 | mentioned
            Un colloque sera organisé par l'ADEME en avril.                                     | ADEME                 | mentioned
            Anne Delmas, directrice de l'ADEME, a témoigné.                                     | ADEME                 | represented
            Anne Delmas, ancienne directrice de l'ADEME, a témoigné.                            | ADEME                 | mentioned
            Une minute de silence à la mémoire d'Anne Delmas, directrice de l'ADEME.            | ADEME                 | mentioned
            La table ronde réunissait l'ADEME, le CNFPT et la Ville de Brest.                   | Brest                 | represented
            L'ADEME et le CNFPT ont échangé sur leurs pratiques.                                | ADEME                 | represented
            Merci à la Région Bretagne et à l'ADEME pour l'accueil de la journée.               | ADEME                 | host supporter
            Merci à la présidente, et à tous ceux qui marchent sur le chemin refait par l'ADEME. | ADEME                | mentioned
            Organisée conjointement avec l'ADEME, la journée a fait salle comble.               | ADEME                 | co_organizer
            L'ADEME a reçu une trentaine d'écrivains.                                           | ADEME                 | host
            Un stand était tenu par l'ADEME.                                                    | ADEME                 | represented
            À l'initiative de l'ADEME et du CNFPT, une trentaine d'élus se sont réunis. | CNFPT            | co_organizer
            Sous l'impulsion de l'ADEME, les acteurs se sont retrouvés à Brest.         | ADEME            | organizer
            L'ADEME a tenu son assemblée générale le 3 mai.                             | ADEME            | organizer
            En lien étroit avec la Région Bretagne, le CNFPT a organisé une journée.    | CNFPT            | organizer
            L'ADEME a reçu une trentaine d'élus dans ses locaux.                        | ADEME            | host
            La Ville de Brest a ouvert ses portes aux participants.                     | Brest            | host
            L'ADEME apportait son soutien à l'événement.                                | ADEME            | supporter
            L'événement a été rendu possible grâce à l'ADEME et à la Région Bretagne.   | Bretagne         | supporter
            Parmi les participants figuraient l'ADEME et la Ville de Brest.             | Brest            | represented
            Un constat partagé par le CNFPT.                                            | CNFPT            | represented
            Le CNFPT a rappelé les enjeux de la formation.                              | CNFPT            | represented
            Les participants ont découvert la SCIC Bois Vivant à Lorient.               | SCIC Bois Vivant | presented
            Les lauréats sont la SCIC Bois Vivant et la Ville de Lorient.               | Lorient          | presented
            Le prochain rendez-vous est un forum organisé par l'ADEME.                  | ADEME            | mentioned
            Elle remercie les élus et rappelle que l'ADEME grandit.                     | ADEME            | mentioned
            Merci à Toits Communs et à l'équipe de La Grange Bleue.                     | La Grange Bleue  | supporter
            Nous tenons à remercier nos partenaires : la Matmut et le CNFPT.            | Matmut           | supporter
            La délégation bretonne comptait notamment le CNFPT et la Ville de Brest.    | Brest            | represented
            Présents : le CNFPT, Toits Communs, Chambre d'agriculture.                  | Toits Communs    | represented
            Ont participé à cette journée : le CNFPT, la Ville de Brest.                | Brest            | represented
            Focus sur trois territoires : Rennes, Lorient et Quimper.                   | Lorient          | presented
            Le prix a été remis à la Ville de Brest, devant le CNFPT.                   | CNFPT            | mentioned
            Les élus de Brest Métropole, de Lorient et de Quimper ont réagi.            | Quimper          | represented
            L'ADEME, Noalix, le CNFPT et Engie Solutions ont chacun exposé une idée.    | Noalix           | represented
            C'est à la Ruche en Scène que l'ADEME a présenté ses vœux.                  | la Ruche en Scène | host
            À Brest, la Ville de Lorient et l'ADEME ont raconté leurs parcours.         | Lorient          | presented
            Le 5 mai, à Brest, l'ADEME, qui a dix ans, et le CNFPT ont réagi.           | ADEME            | represented
            Les élus ont ensuite visité Emmaüs Creuse.                                  | Emmaüs Creuse    | presented
            L'ADEME a choisi de présenter ses vœux hier.                                | ADEME            | organizer
            L'association Vif Argent nous a accueillis.                                 | association Vif Argent | host
            """)
    void tiesBodiesToTheEvent(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }

    @Test
    void partnersOfAProjectAreNotThoseOfTheEvent() {
        String opening = "Le séminaire a eu lieu. Il a plu. On a ri. On a bu. On a mangé. ";
        String end = " Puis on a dansé. Enfin on est parti. Fin.";

        var project = ReadRecap.of(opening + "Un dossier a été déposé en partenariat avec l'ADEME." + end);
        var meeting = ReadRecap.of(opening + "L'atelier a eu lieu en partenariat avec l'ADEME." + end);

        assertThat(project.linksOf("ADEME")).isEqualTo("mentioned");
        assertThat(meeting.linksOf("ADEME")).isEqualTo("partner");
    }

    @Test
    void aPartOfTownThatIsVisitedIsNoBody() {
        var read = ReadRecap.of("Des visites de l'éco-quartier de La Bassée ont eu lieu avec le CNFPT.");

        assertThat(read.organisations()).containsExactly("CNFPT");
    }

    @Test
    void whoSaysNousIsGuessedWhenNoOrganiserIsNamed() {
        String text = "Nous étions 80 chez nous. L'ADEME grandit. L'ADEME embauche. L'ADEME et le CNFPT y croient.";

        assertThat(ReadRecap.of(text).linksOf("ADEME")).isEqualTo("organizer");
        assertThat(ReadRecap.of(text + " L'atelier était organisé par le CNFPT.")
                        .linksOf("ADEME"))
                .isEqualTo("mentioned");
    }

    @Test
    void whoHelpsAProjectOfAListIsNotPresented() {
        var read =
                ReadRecap.of("Les projets présentés :\n- Ville de Brest\n- Accompagné par l'ADEME\n- Un beau jardin");

        assertThat(read.linksOf("Brest")).isEqualTo("presented");
        assertThat(read.linksOf("ADEME")).isEqualTo("mentioned");
    }

    @Test
    void linesUnderAListOfVisitsArePresented() {
        var read = ReadRecap.of(
                "Retrouvez les fiches des initiatives visitées :\n-Les Mains Vertes, association de jardiniers,\n"
                        + "-La SCIC Bois Vivant,\n-L'initiative de la Ville de Brest");

        assertThat(read.linksOf("Les Mains Vertes")).isEqualTo("presented");
        assertThat(read.linksOf("SCIC Bois Vivant")).isEqualTo("presented");
        assertThat(read.linksOf("Brest")).isEqualTo("presented");
    }
}
