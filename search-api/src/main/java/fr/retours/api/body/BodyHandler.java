package fr.retours.api.body;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import fr.retours.api.answer.Notes;
import fr.retours.api.fact.FactSources;
import fr.retours.api.list.FactQuestion;
import fr.retours.api.list.FactTable;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves {@code /collectivites} and {@code /organisations}. */
public record BodyHandler(FactSources facts, RelationFilters filters) {
    /** Adds the views. */
    public void register(ApiViews views) {
        register(
                views,
                "/collectivites/{id}",
                BodyResponse.CollectiviteResponse.class,
                PathIds.collectivite(facts.codes()));
        register(views, "/organisations/{id}", BodyResponse.OrganisationResponse.class, OrganisationId::new);
    }

    private void register(
            ApiViews views, String path, Class<? extends BodyResponse> type, Function<String, ? extends BodyId> id) {
        Function<QueryParameters, FactQuestion<BodyId>> any = given -> FactQuestion.ofAny(given.path("id", id), given);
        views.add(ApiView.item(
                path,
                type,
                any,
                asked -> BodyResponse.of(detail(asked), facts.codes()),
                (asked, found) -> Notes.NONE,
                (asked, found) -> (long) detail(FactQuestion.of(
                                        asked.about(), asked.filter().howeverSure()))
                                .appearances()
                        - detail(asked).appearances()));
        views.add(FactTable.BODY_EVENTS.view(
                path + "/events",
                given -> new FactQuestion<>(given.path("id", id), filters.read(given)),
                this::events));
        views.add(FactTable.DOCUMENTS.view(path + "/documents", any, this::documents));
    }

    private BodyDetail detail(FactQuestion<BodyId> asked) {
        return facts.graph()
                .body(asked.about(), asked.filter().minConfidence())
                .orElseThrow(() -> new UnknownIdException(asked.about().value()));
    }

    private Page<BodyEvent> events(FactQuestion<BodyId> asked, PageWindow window) {
        return KnownEntities.page(
                facts.relations(),
                List.of(asked.about()),
                facts.graph().eventsOf(asked.about(), asked.filter(), window));
    }

    private Page<CitingRecap> documents(FactQuestion<BodyId> asked, PageWindow window) {
        return KnownEntities.page(
                facts.relations(),
                List.of(asked.about()),
                facts.graph().recapsCiting(asked.about(), asked.filter().minConfidence(), window));
    }

    /** A body on the wire. */
    sealed interface BodyResponse {
        /** Makes the answer for a body. */
        static BodyResponse of(BodyDetail detail, TerritoryCodes codes) {
            return switch (detail.body()) {
                case Collectivite one ->
                    new CollectiviteResponse(
                            one.id(),
                            one.kind(),
                            one.name(),
                            one.coordinates(),
                            one.population(),
                            one.partOf(),
                            one.candidates(),
                            codes.formerOf(one.id()),
                            codes.year(),
                            detail.events(),
                            detail.mentions());
                case Organisation one ->
                    new OrganisationResponse(
                            one.id(),
                            one.name(),
                            one.aliases(),
                            one.numbers().get(NumberRegister.SIREN),
                            one.numbers().get(NumberRegister.RNA),
                            one.numbers().get(NumberRegister.WIKIDATA),
                            detail.events(),
                            detail.mentions());
            };
        }

        /**
         * A local authority: see {@link Collectivite}.
         *
         * @param formerCodes those that are no more and lead here
         * @param cogYear the year of the Code officiel géographique
         */
        record CollectiviteResponse(
                CollectiviteId id,
                CollectiviteKind kind,
                String name,
                @Nullable Coordinates coordinates,
                @Nullable Integer population,

                @JsonIncludeProperties({"id", "kind", "name"})
                List<Collectivite> partOf,

                List<CollectiviteId> candidates,
                List<TerritoryCodes.Former> formerCodes,
                int cogYear,
                int events,
                int mentions)
                implements BodyResponse {}

        /** An organisation: see {@link Organisation}. */
        record OrganisationResponse(
                OrganisationId id,
                String name,
                List<String> aliases,
                @Nullable String siren,
                @Nullable String rna,
                @Nullable String wikidata,
                int events,
                int mentions)
                implements BodyResponse {}
    }
}
