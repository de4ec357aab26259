package fr.retours.graph.testing;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.NumberRegister;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people and bodies that tests by hand are about. */
final class Cast {
    static final Person ANDRIOT = person("Patricia Andriot", "Andriot Patricia");
    static final Person CANALES = person("Marion Canalès");
    static final Person OEUVRARD = person("Élodie Œuvrard");
    static final Person ZOLA = person("Zoé Zola");

    static final Organisation CRESS = new Organisation(
                    new OrganisationId("org:cress-aura"), "CRESS Auvergne-Rhône-Alpes", List.of("CRESS AuRA"))
            .with(Map.of(NumberRegister.SIREN, "732829320", NumberRegister.RNA, "W691234567"));
    static final Organisation RTES =
            new Organisation(new OrganisationId("org:reseau"), "Réseau des territoires", List.of());

    static final Collectivite GRAND_EST = above(CollectiviteKind.REGION, "44", "Grand Est");
    static final Collectivite BAS_RHIN = above(CollectiviteKind.DEPARTEMENT, "67", "Bas-Rhin", GRAND_EST);
    static final Collectivite EUROMETROPOLE = above(CollectiviteKind.EPCI, "246700488", "Eurométropole de Strasbourg");
    static final Collectivite STRASBOURG = new Collectivite(
            new CollectiviteId("commune:67482"),
            CollectiviteKind.COMMUNE,
            "Strasbourg",
            new Coordinates(48.58, 7.75, false),
            287_228,
            List.of(EUROMETROPOLE, BAS_RHIN),
            List.of());
    static final Collectivite SAINT_DENIS = new Collectivite(
            CollectiviteId.open("Saint-Denis"),
            CollectiviteKind.COMMUNE,
            "Saint-Denis",
            null,
            null,
            List.of(),
            List.of(new CollectiviteId("commune:93066"), new CollectiviteId("commune:97411")));

    private Cast() {}

    static Person person(String name, String... aliases) {
        return new Person(PersonId.named(name), name, List.of(aliases));
    }

    static Role role(@Nullable String function, @Nullable BodyId body) {
        return new Role(function, body, null, false, FactsBuilder.PROOF);
    }

    private static Collectivite above(CollectiviteKind kind, String code, String name, Collectivite... partOf) {
        return new Collectivite(CollectiviteId.coded(kind, code), kind, name, null, null, List.of(partOf), List.of());
    }
}
