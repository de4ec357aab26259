package fr.retours.indexer.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;

class CouncilLinksTest {
    @Test
    void tiesTheAuthorityWhoseCouncilTheTitleNames() {
        assertThat(ReadRecap.titled(
                                "Retour sur le conseil communautaire de Redon Agglomération",
                                "Les élus ont débattu de l’eau.")
                        .linksOf("Redon Agglomération"))
                .isEqualTo("represented");
        assertThat(ReadRecap.titled("Compte rendu du conseil municipal de Vannes", "Les élus ont débattu de l’eau.")
                        .linksOf("Vannes"))
                .isEqualTo("represented");
    }

    @Test
    void leavesACouncilAloneThatIsOnlyNamed() {
        assertThat(ReadRecap.of("Le vœu du conseil municipal de Vannes a été lu.")
                        .linksOf("Vannes"))
                .isEqualTo("mentioned");
    }
}
