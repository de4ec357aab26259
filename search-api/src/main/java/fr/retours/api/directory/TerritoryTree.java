package fr.retours.api.directory;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.directory.DirectoryPage.Branch;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationView;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The régions with their départements. Each counts the events of all that lies in it, and leads to its communes. */
record TerritoryTree(ParticipationGraph graph, RelationGraph relations) {
    private static final RelationView BY_NAME = new RelationView(RelationOrder.NAME, 1, 0);

    List<Branch> read(RelationFilter filter) {
        Map<Optional<CollectiviteId>, List<Branch>> departements = all(CollectiviteKind.DEPARTEMENT, filter).stream()
                .collect(Collectors.groupingBy(
                        one -> region((CollectiviteId) one.to().id()),
                        Collectors.mapping(one -> branch(one, List.of()), Collectors.toList())));
        return all(CollectiviteKind.REGION, filter).stream()
                .map(one -> branch(
                        one, departements.getOrDefault(Optional.of(one.to().id()), List.of())))
                .toList();
    }

    private List<Relation> all(CollectiviteKind level, RelationFilter filter) {
        return relations
                .allRelations(new Territories(level, null, NameChoice.ANY), filter.withRollUp(), BY_NAME)
                .toList();
    }

    private Optional<CollectiviteId> region(CollectiviteId departement) {
        return graph.body(departement)
                .filter(detail -> detail.body() instanceof Collectivite)
                .map(detail -> (Collectivite) detail.body())
                .flatMap(body -> body.partOf().stream()
                        .filter(above -> above.kind() == CollectiviteKind.REGION)
                        .findFirst())
                .map(Collectivite::id);
    }

    private static Branch branch(Relation one, List<Branch> inside) {
        String id = one.to().id().value();
        var communes = new FilteredAddress(DirectoryKind.TERRITORIES.path(), Map.of())
                .with("level", CollectiviteKind.COMMUNE.slug())
                .with("within", id);
        return new Branch(
                one.to().name(),
                PagePaths.entity(one.to().id()),
                one.strength().events(),
                new PageLink(Wording.text("directory.communes"), communes.toString()),
                inside);
    }
}
