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
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.PathVia;
import fr.retours.model.relation.RelationPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    }

    /**
     * Where the names and events of paths are drawn in their picture: one below the other.
     *
     * @param height of all of it
     */
    public record PathDrawing(List<Stop> stops, int height) {
        /** How high a name is drawn. */
        public static final int NAME = 32;
        /** How long a line from one name to the next is. */
        public static final int STEP = 44;

        private static final int HEADING = 26;
        private static final int LETTER = 8;
        private static final int LEAST_WIDTH = 600;

        /** What stands at a height. */
        public sealed interface Stop {
            /** Returns where its upper edge is. */
            int y();

            /** Returns what is written. */
            String text();

            /** Returns how wide it is. */
            default int width() {
                return text().length() * LETTER + NAME;
            }
        }

        /** Which of several paths begins here. */
        public record Heading(int y, String text) implements Stop {}

        /** A person or body. */
        public record Name(int y, String text) implements Stop {}

        /** An event at which the one above and the one below were. */
        public record Meeting(int y, String text) implements Stop {}

        static PathDrawing of(List<RelationPath> chains) {
            List<Stop> stops = new ArrayList<>();
            int y = 0;
            for (int i = 0; i < chains.size(); i++) {
                if (chains.size() > 1) {
                    stops.add(new Heading(y, Wording.text("picture.path", i + 1, chains.size())));
                    y += HEADING;
                }
                List<Hop> hops = chains.get(i).hops();
                stops.add(new Name(y, hops.getFirst().from().name()));
                for (Hop hop : hops) {
                    stops.add(new Meeting(y + NAME, words(hop)));
                    y += NAME + STEP;
                    stops.add(new Name(y, hop.to().name()));
                }
                y += NAME + HEADING;
            }
            return new PathDrawing(stops, y - HEADING);
        }

        private static String words(Hop hop) {
            var event = hop.event().event();
            String more = hop.events() > 1 ? Wording.text("count.events", hop.events()) : "";
            return Stream.of(event.title(), FrenchDays.of(event.time()), more)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        /** Returns how wide all of it is. */
        public int width() {
            int widest = stops.stream()
                    .max(Comparator.comparingInt(Stop::width))
                    .map(Stop::width)
                    .orElse(0);
            return Math.max(LEAST_WIDTH, widest + NAME);
        }
    }
}
