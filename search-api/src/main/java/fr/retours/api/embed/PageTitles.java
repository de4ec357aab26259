package fr.retours.api.embed;

import fr.retours.api.request.FilterReader;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.RecapSearch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what pages are called. An id that another has taken the place of leads to that one, as the page does. */
public record PageTitles(ParticipationGraph graph, RecapSearch search, IdRedirects redirects, TerritoryCodes codes) {
    /**
     * A page by its title.
     *
     * @param entity the person or body that it is about; null when it is about something else
     */
    record Titled(String title, @Nullable EntityId entity) {}

    /**
     * Returns the title of the page at a path; empty where no page about one thing is.
     *
     * @throws UnknownIdException if there is no such thing
     */
    public Optional<String> at(String path) {
        return SitePage.ofPath(path).map(page -> of(page).title());
    }

    /** Returns who signs the recap whose page is at a path; empty where nobody does, and for any other page. */
    public String author(String path) {
        return SitePage.ofPath(path)
                .filter(page -> page.kind() == SitePage.Kind.RECAP)
                .flatMap(page -> search.text(new RecapId(target(page))))
                .map(Recap::author)
                .orElse("");
    }

    /**
     * Returns the title of a page.
     *
     * @throws UnknownIdException if there is no such thing
     */
    Titled of(SitePage page) {
        String id = target(page);
        try {
            return find(page.kind(), id).orElseThrow(() -> new UnknownIdException(id));
        } catch (IllegalArgumentException e) {
            throw new UnknownIdException(id); // nothing could ever have such an id
        }
    }

    private String target(SitePage page) {
        return redirects.target(page.id()).orElse(page.id());
    }

    private Optional<Titled> find(SitePage.Kind kind, String id) {
        return switch (kind) {
            case RECAP -> search.text(new RecapId(id)).map(Recap::title).map(PageTitles::titled);
            case EVENT ->
                graph.event(new EventId(id)).map(one -> titled(one.event().title()));
            case PERSON -> person(new PersonId(id));
            case COLLECTIVITE -> body(codes.find(id).orElseGet(() -> new CollectiviteId(id)));
            case ORGANISATION -> body(new OrganisationId(id));
            case THEME -> Slugged.find(Theme.class, FilterReader.bareTheme(id)).map(one -> titled(one.label()));
        };
    }

    private Optional<Titled> person(PersonId id) {
        return graph.person(id).map(one -> new Titled(one.person().person().name(), id));
    }

    private Optional<Titled> body(BodyId id) {
        return graph.body(id).map(one -> {
            Body body = one.body();
            return new Titled(body.name(), body.id());
        });
    }

    private static Titled titled(String title) {
        return new Titled(title, null);
    }
}
