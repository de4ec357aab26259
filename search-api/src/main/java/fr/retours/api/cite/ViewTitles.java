package fr.retours.api.cite;

import fr.retours.api.directory.DirectoryKind;
import fr.retours.api.embed.PageTitles;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.SiteSection;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.NodeId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows what the pages that show data are called: what they show, of whom, and how narrowed. */
public record ViewTitles(PageTitles things, RelationGraph graph, RelationFilters filters) {
    private static final String DOSSIERS = "/dossiers/";
    /** By path, the text that says what a view is called. */
    private static final Map<String, String> VIEWS = Map.of(
            SiteSection.NETWORK.path(),
            "network.title",
            SiteSection.TIMELINE.path(),
            "timeline.title",
            SiteSection.QUESTIONS.path(),
            "questions.title",
            TiePageHandler.PATH,
            "tie.title");
    /** Whom a view is about; a form of the site sends a typed name beside each. */
    private static final List<String> SUBJECTS = List.of("a", "b", "id");

    private static final String TYPED = "_name";

    /**
     * Returns what a page is cited as; empty where it shows no data.
     *
     * @param page path and parameters
     * @throws UnknownIdException if it is about something that is not there
     */
    Optional<CitedView> of(String page) {
        int mark = page.indexOf('?');
        String path = mark < 0 ? page : page.substring(0, mark);
        String query = mark < 0 ? null : page.substring(mark + 1);
        return QueryParameters.readPage(query, given -> {
            RelationFilter filter = filters.readWithRollUp(given).filter();
            List<String> subjects = subjects(given);
            return title(path, String.join(Wording.text("cite.and"), subjects), given)
                    .map(String::strip)
                    .map(title -> new CitedView(
                            narrowed(title, path, given, filter),
                            things.author(path),
                            new FilteredAddress(path, given.all()).toString()));
        });
    }

    private Optional<String> title(String path, String subjects, QueryParameters given) {
        if (path.equals(SiteSection.SEARCH.path())) {
            return given.all().isEmpty() ? Optional.empty() : Optional.of(Wording.text("cite.search"));
        }
        if (path.equals(SiteSection.MAP.path())) {
            return Optional.of(Wording.text("map.title"));
        }
        return Stream.<Optional<String>>of(
                        view(path, subjects),
                        question(path, subjects),
                        Arrays.stream(DirectoryKind.values())
                                .filter(one -> one.path().equals(path))
                                .map(DirectoryKind::label)
                                .findFirst(),
                        dossier(path),
                        things.at(path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> view(String path, String subjects) {
        return Optional.ofNullable(VIEWS.get(path)).map(key -> of(key, subjects));
    }

    private static Optional<String> question(String path, String subjects) {
        return Arrays.stream(QuestionKind.values())
                .filter(one -> one != QuestionKind.FUNCTION && one.path().equals(path))
                .map(one -> Wording.text("cite.question", one.label(), subjects))
                .findFirst();
    }

    private Optional<String> dossier(String path) {
        if (!path.startsWith(DOSSIERS)) {
            return Optional.empty();
        }
        String id = path.substring(DOSSIERS.length());
        String name = id.startsWith(Theme.PREFIX)
                ? Slugged.find(Theme.class, FilterReader.bareTheme(id))
                        .map(Theme::label)
                        .orElseThrow(() -> new UnknownIdException(id))
                : label(id);
        return Optional.of(Wording.text("cite.dossier", name));
    }

    /** Returns what a view is called: by itself, or of somebody. */
    private static String of(String key, String subjects) {
        return subjects.isEmpty() ? Wording.text(key) : Wording.text(key + "-of", subjects);
    }

    private List<String> subjects(QueryParameters given) {
        return SUBJECTS.stream()
                .flatMap(name -> Stream.concat(
                        given.ids(name, NodeId::of, QueryParameters.ENTITY, 0).stream()
                                .map(id -> label(id.value())),
                        given.has(name) ? Stream.empty() : typed(given, name + TYPED)))
                .toList();
    }

    private static Stream<String> typed(QueryParameters given, String name) {
        return Stream.of(given.text(name, SearchRequest.MAX_QUERY)).filter(typed -> !typed.isBlank());
    }

    private String label(String id) {
        try {
            return graph.label(NodeId.of(id)).orElseThrow(() -> new UnknownIdException(id));
        } catch (IllegalArgumentException e) {
            throw new UnknownIdException(id); // nothing could ever have such an id
        }
    }

    /** Adds the words looked for, the level, the period and the filters. */
    private String narrowed(String title, String path, QueryParameters given, RelationFilter filter) {
        List<String> notes = new ArrayList<>();
        Stream.of("q", "function")
                .flatMap(name -> typed(given, name))
                .map(words -> Wording.text("cite.words", words))
                .forEach(notes::add);
        given.value("level")
                .flatMap(level -> Slugged.find(CollectiviteKind.class, level))
                .map(level -> Wording.text("picture.level", FrenchLabels.of(level)))
                .ifPresent(notes::add);
        filters.territory(given, "within").ifPresent(one -> notes.add(label(one.value())));
        var events = filter.events();
        var narrowing = GraphNarrowing.of(
                CertaintyChoice.ofListed(new FilteredAddress(path, given.all()), filter.minConfidence(), 0),
                new YearChoice(List.of(), events.from(), events.to()),
                graph::label);
        notes.addAll(CaptionedDrawing.notes(narrowing));
        return notes.isEmpty()
                ? title
                : Wording.text(
                        "cite.narrowed",
                        title,
                        notes.stream().map(one -> one.replaceFirst("\\.$", "")).collect(Collectors.joining(" ; ")));
    }

    /**
     * A page that shows data, as it is cited.
     *
     * @param title with whom it is about and how it is narrowed
     * @param author who signs what it shows; empty when nobody does
     * @param address path and parameters, encoded anew
     */
    record CitedView(String title, String author, String address) {}
}
