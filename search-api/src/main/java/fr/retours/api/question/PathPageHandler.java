package fr.retours.api.question;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.picture.PictureSender;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.Via;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** Serves {@code /questions/chemin}: how two are linked by way of others; takes the parameters of the API's paths. */
public final class PathPageHandler {
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("a", "b", "k", "max_hops", "via"), RelationFilters.PARAMETERS.stream())
            .toList();

    private final FactSources facts;
    private final NameFinder names;
    private final RelationFilters filters;
    private final PageSender pages;
    private final PictureSender pictures;

    /** Shows what {@code facts} tell. */
    public PathPageHandler(FactSources facts, RelationFilters filters, PageSender pages, PictureSender pictures) {
        this.facts = facts;
        this.names = new NameFinder(facts.relations());
        this.filters = filters;
        this.pages = pages;
        this.pictures = pictures;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(QuestionKind.PATH.path(), this::show);
        routes.get(CaptionedDrawing.path(QuestionKind.PATH.path()), this::draw);
    }

    private void draw(Context ctx) {
        Asked asked = Parameters.readPage(ctx, this::asked);
        pictures.send(ctx, "chemin", "picture-path", () -> picture(page(asked)));
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
            NameFinder.Sent from,
            NameFinder.Sent to,
            int longest,
            int most,
            Via via,
            RelationAsk ask,
            Address address) {}

    private void show(Context ctx) {
        Asked asked = Parameters.readPage(ctx, this::asked);
        pages.send(ctx, Source.GRAPH, "path", () -> page(asked));
    }

    private Asked asked(Parameters given) {
        return new Asked(
                NameFinder.Sent.read(given, "a"),
                NameFinder.Sent.read(given, "b"),
                ConnectionHandler.longest(given),
                ConnectionHandler.most(given),
                ConnectionHandler.via(given),
                filters.read(given),
                new Address(QuestionKind.PATH.path(), given.understood()));
    }

    private PathPage page(Asked asked) {
        NameField from = names.find(asked.from(), asked.address());
        NameField to = names.find(asked.to(), asked.address());
        var counts = facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND);
        var years = YearChoice.of(counts, asked.ask().filter().events());
        List<Chain> chains = chains(asked, from, to);
        boolean asks = from.chosen() != null && to.chosen() != null;
        var filter = asked.ask().filter();
        var certainty = CertaintyChoice.ofFacts(
                asked.address(),
                filter.minConfidence(),
                asks ? facts.relations().leftOut(filter) : 0);
        return new PathPage(
                Narrowing.of(certainty, years, facts.relations()::label),
                from,
                to,
                asked.via(),
                asked.most(),
                asked.longest(),
                chains,
                asked.address().at(TiePageHandler.PATH, RelationFilters.PARAMETERS),
                asked.address()
                        .at(Routes.API + ConnectionHandler.PATHS, KNOWN)
                        .with("a", from.id())
                        .with("b", to.id())
                        .with("format", "csv")
                        .toString(),
                asked.ask().warnings(asks && chains.isEmpty()),
                facts.quoting().quotes());
    }

    private List<Chain> chains(Asked asked, NameField from, NameField to) {
        if (from.chosen() == null || to.chosen() == null) {
            return List.of();
        }
        var query = new PathQuery(from.chosen().id(), to.chosen().id(), asked.longest(), asked.most(), asked.via());
        return facts.relations().paths(query, asked.ask().filter());
    }
}
