package fr.retours.api.question;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.NamedChoice;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationView;
import fr.retours.text.Facet;
import fr.retours.text.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds who is meant by what was typed into a field, or chosen there. */
public record TypedNameFinder(PageViews views) {
    private static final String BODY = "commune:63113, org:rtes";
    private static final PageWindow MOST = new PageWindow(12, 0);
    private static final RelationView FREQUENT = new RelationView(RelationOrder.COUNT, 1, 0);

    /**
     * What a form sent for one field.
     *
     * @param id of who was chosen before
     * @param typed the name in the field; what was chosen before counts as long as it is still its name
     */
    public record Sent(String parameter, Optional<EntityId> id, String typed) {
        /** Reads a field for a person or body. */
        public static Sent read(QueryParameters given, String parameter) {
            return read(given, parameter, EntityId::of, QueryParameters.ENTITY);
        }

        /** Reads a field for a body. */
        static Sent readBody(QueryParameters given, String parameter) {
            return read(given, parameter, BodyId::of, BODY);
        }

        private static Sent read(
                QueryParameters given, String parameter, Function<String, EntityId> reader, String example) {
            return new Sent(
                    parameter,
                    given.optionalId(parameter, reader, example),
                    given.text(parameter + NameField.TYPED, SearchRequest.MAX_QUERY));
        }
    }

    /**
     * Finds who is meant, a person or a body.
     *
     * @param address of the page as it was asked for, to which choices lead back
     */
    public NameField find(Sent sent, FilteredAddress address) {
        return find(sent, id -> chosen(sent, address, id), true);
    }

    /** Finds which body is meant; see {@link #find(Sent, FilteredAddress)}. */
    NameField findBody(Sent sent, FilteredAddress address) {
        return find(sent, id -> chosen(sent, address, id), false);
    }

    /**
     * Finds who is meant by a name that stands for one more beside others.
     *
     * @param address of the page with the others alone
     */
    NameField findNext(String parameter, String typed, FilteredAddress address) {
        var sent = new Sent(parameter, Optional.empty(), typed);
        return find(sent, id -> address.plus(parameter, id.value()).toString(), true);
    }

    private static String chosen(Sent sent, FilteredAddress address, EntityId id) {
        return address.without(sent.parameter() + NameField.TYPED)
                .with(sent.parameter(), id.value())
                .toString();
    }

    private NameField find(Sent sent, Function<EntityId, String> href, boolean withPeople) {
        var chosen = sent.id().map(views::named);
        if (chosen.isPresent()
                && (sent.typed().isBlank() || sent.typed().equals(chosen.get().name()))) {
            return new NameField(sent.parameter(), chosen.get().name(), chosen.get(), List.of());
        }
        if (Slug.of(sent.typed()).isEmpty()) {
            return new NameField(sent.parameter(), sent.typed(), null, List.of());
        }
        Map<Facet, List<Relation>> found = found(sent.typed(), withPeople);
        List<Relation> all = found.values().stream().flatMap(List::stream).toList();
        List<Relation> exact =
                all.stream().filter(one -> isCalled(one, sent.typed())).toList();
        if (all.size() == 1 || exact.size() == 1) {
            var meant = (exact.size() == 1 ? exact : all).getFirst().to();
            return new NameField(sent.parameter(), meant.name(), meant, List.of());
        }
        return new NameField(sent.parameter(), sent.typed(), null, choices(found, href));
    }

    private Map<Facet, List<Relation>> found(String typed, boolean withPeople) {
        var names = new NameChoice(typed, "");
        Map<Facet, RelationQuestion> questions = new LinkedHashMap<>();
        if (withPeople) {
            questions.put(Facet.PERSON, new People(names, "", ""));
        }
        questions.put(Facet.COLLECTIVITE, new Territories(null, null, names));
        questions.put(Facet.ORGANISATION, new Organisations(names));
        Map<Facet, List<Relation>> found = new LinkedHashMap<>();
        questions.forEach((kind, question) -> found.put(
                kind,
                views.relations()
                        .relations(question, RelationFilter.ANY, FREQUENT, MOST)
                        .items()));
        return found;
    }

    private static boolean isCalled(Relation one, String typed) {
        String wanted = Slug.of(typed);
        return Stream.concat(Stream.of(one.to().name()), one.aliases().stream())
                .anyMatch(name -> Slug.of(name).equals(wanted));
    }

    private static List<ChoiceGroup> choices(Map<Facet, List<Relation>> found, Function<EntityId, String> href) {
        return found.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new ChoiceGroup(
                        FrenchLabels.of(one.getKey()),
                        one.getValue().stream()
                                .map(relation -> new NamedChoice(
                                        relation.to().name(),
                                        href.apply(relation.to().id()),
                                        hint(relation)))
                                .toList()))
                .toList();
    }

    private static String hint(Relation one) {
        String events = Wording.text("count.events", one.strength().events());
        return one.to().id() instanceof CollectiviteId territory
                ? territory
                        .kind()
                        .map(kind -> FrenchLabels.of(kind) + ", " + events)
                        .orElse(events)
                : events;
    }
}
