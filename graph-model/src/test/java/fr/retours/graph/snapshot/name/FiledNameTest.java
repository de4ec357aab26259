package fr.retours.graph.snapshot.name;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.view.EntityRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Émilie Augade          | augade emilie         | a
        Jean-Pierre Raffarin   | raffarin jean pierre  | r
        Elsa Da Costa          | da costa elsa         | d
        Charles de Gaulle      | gaulle charles        | g
        Jeanne d’Albret        | albret jeanne         | a
        Zoé Œuvrard            | oeuvrard zoe          | o
        Plume                  | plume                 | p
        Agent 47               | 47 agent              | 0
        """)
    void peopleAreFiledByFamilyName(String name, String key, String initial) {
        var person = new EntityRef(PersonId.named(name), name);

        assertThat(FiledName.key(person)).isEqualTo(key);
        assertThat(FiledName.initial(key)).isEqualTo(initial);
    }

    @ParameterizedTest
    @CsvSource({"Ville de Rennes,ville de rennes", "L’Atelier,l atelier", "3IE,3ie"})
    void bodiesAreFiledAsTheyAreNamed(String name, String key) {
        assertThat(FiledName.key(new EntityRef(OrganisationId.named(name), name)))
                .isEqualTo(key);
    }
}
