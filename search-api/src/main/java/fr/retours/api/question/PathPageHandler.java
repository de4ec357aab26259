package fr.retours.api.question;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.PathVia;
import fr.retours.model.relation.RelationPath;
import java.util.List;
import java.util.stream.IntStream;

/** Serves {@code /questions/chemin}: how two are linked by way of others; takes the parameters of the API's paths. */
public record PathPageHandler(PageViews views) {
    private static final List<String> KNOWN = RelationFilters.beside("a", "b", "k", "max_hops", "via");

    /** Adds the page and its picture. */
    public void register() {
        String path = QuestionKind.PATH.path();
        views.add(path, "path", this::asked, this::page);
        views.draw(path, "chemin", "picture-path", this::asked, asked -> picture(page(asked)));
    }

    private static CaptionedDrawing<PathDrawing> picture(PathPage page) {
        List<String> notes = List.of(Wording.text(
                "picture.via", Wording.text("path.via." + page.via().slug())));
        return CaptionedDrawing.of(
                Wording.text("path.title-of", page.from().typed(), page.to().typed()),
                page.narrowing(),
                notes,
                PathDrawing.of(page.isCircle() ? List.of() : page.chains()));
    }

    private record Asked(
            TypedNameFinder.Sent from,
            TypedNameFinder.Sent to,
            int longest,
            int most,
            PathVia via,
            RelationAsk ask,
            FilteredAddress address) {}

    private Asked asked(QueryParameters given) {
        return new Asked(
                TypedNameFinder.Sent.read(given, "a"),
                TypedNameFinder.Sent.read(given, "b"),
                ConnectionHandler.longest(given),
                ConnectionHandler.most(given),
                ConnectionHandler.via(given),
                views.filters().read(given),
                new FilteredAddress(QuestionKind.PATH.path(), given.understood()));
    }

    private PathPage page(Asked asked) {
        NameField from = new TypedNameFinder(views).find(asked.from(), asked.address());
        NameField to = new TypedNameFinder(views).find(asked.to(), asked.address());
        List<RelationPath> chains = chains(asked, from, to);
        boolean asks = from.chosen() != null && to.chosen() != null;
        return new PathPage(
                views.counted(
                        asked.address(),
                        asked.ask().filter(),
                        asks ? views.relations().leftOut(asked.ask().filter()) : 0),
                from,
                to,
                asked.via(),
                asked.most(),
                asked.longest(),
                chains,
                asked.address().at(TiePageHandler.PATH, RelationFilters.PARAMETERS),
                asked.address()
                        .at(RouteRegistry.API + ConnectionHandler.PATHS, KNOWN)
                        .with("a", from.id())
                        .with("b", to.id())
                        .with("format", "csv")
                        .toString(),
                asked.ask().warnings(asks && chains.isEmpty()),
                views.quotes());
    }

    private List<RelationPath> chains(Asked asked, NameField from, NameField to) {
        if (from.chosen() == null || to.chosen() == null) {
            return List.of();
        }
        var query = new PathQuery(from.chosen().id(), to.chosen().id(), asked.longest(), asked.most(), asked.via());
        return views.relations().paths(query, asked.ask().filter());
    }

    /**
     * The shortest ways from one to another, by way of who was at the same events.
     *
     * @param most how many ways were asked for
     * @param longest how many steps a way may have
     * @param chains the ways; empty also before both names are clear
     * @param events the address of what joins two, under the filter of the page
     * @param file the same as a table
     * @param warnings what there is to tell of the filter
     */
    public record PathPage(
            GraphNarrowing narrowing,
            NameField from,
            NameField to,
            PathVia via,
            int most,
            int longest,
            List<RelationPath> chains,
            FilteredAddress events,
            String file,
            List<String> warnings,
            ProofQuotes quotes) {

        /** Returns whether it is clear from whom to whom. */
        public boolean isAsked() {
            return from.chosen() != null && to.chosen() != null;
        }

        /** Returns whether both are the same. */
        public boolean isCircle() {
            return isAsked() && from.id().equals(to.id());
        }

        /** Returns where all events are at which the two of a step were. */
        public String events(Hop hop) {
            return events.plus("id", hop.from().id().value())
                    .plus("id", hop.to().id().value())
                    .toString();
        }

        /** Returns the lengths of ways to choose from. */
        public List<Integer> lengths() {
            return IntStream.rangeClosed(1, PathQuery.MAX_HOPS).boxed().toList();
        }

        /** Returns the numbers of ways to choose from. */
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, PathQuery.MAX_PATHS).boxed().toList();
        }
    }
}
