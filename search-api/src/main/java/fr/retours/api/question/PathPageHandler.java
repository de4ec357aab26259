package fr.retours.api.question;

import fr.retours.api.answer.Routes;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.Via;
import java.util.List;

/** Serves {@code /questions/chemin}: how two are linked by way of others; takes the parameters of the API's paths. */
public final class PathPageHandler {
    private static final List<String> KNOWN = RelationFilters.beside("a", "b", "k", "max_hops", "via");

    private final PageViews views;
    private final FactSources facts;
    private final NameFinder names;

    /** Shows what {@code views} read. */
    public PathPageHandler(PageViews views) {
        this.views = views;
        this.facts = views.facts();
        this.names = new NameFinder(views);
    }

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
            NameFinder.Sent from,
            NameFinder.Sent to,
            int longest,
            int most,
            Via via,
            RelationAsk ask,
            Address address) {}

    private Asked asked(Parameters given) {
        return new Asked(
                NameFinder.Sent.read(given, "a"),
                NameFinder.Sent.read(given, "b"),
                ConnectionHandler.longest(given),
                ConnectionHandler.most(given),
                ConnectionHandler.via(given),
                views.filters().read(given),
                new Address(QuestionKind.PATH.path(), given.understood()));
    }

    private PathPage page(Asked asked) {
        NameField from = names.find(asked.from(), asked.address());
        NameField to = names.find(asked.to(), asked.address());
        List<Chain> chains = chains(asked, from, to);
        boolean asks = from.chosen() != null && to.chosen() != null;
        return new PathPage(
                views.counted(
                        asked.address(),
                        asked.ask().filter(),
                        asks ? facts.relations().leftOut(asked.ask().filter()) : 0),
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
