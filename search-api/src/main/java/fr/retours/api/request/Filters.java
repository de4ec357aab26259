package fr.retours.api.request;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Selection;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the filters that searches and lists share. A value behind a hyphen is excluded. */
public final class Filters {
    private final Redirects redirects;
    private final TerritoryCodes codes;

    /** Follows redirects, so that an id once given goes on filtering, and reads official codes. */
    public Filters(Redirects redirects, TerritoryCodes codes) {
        this.redirects = redirects;
        this.codes = codes;
    }

    /** Reads all filters. */
    public EventFilter read(Parameters parameters) {
        Optional<LocalDate> from = parameters.day("from");
        Optional<LocalDate> to = parameters.day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            parameters.refuse("to", "parameter.order", from.get().toString());
        }
        return new EventFilter(
                choices(parameters, "theme", Theme.class, Filters::bareTheme),
                choices(parameters, "kind", EventKind.class, slug -> slug),
                ids(parameters, "person", PersonId::new, "person:patricia-andriot"),
                ids(parameters, "organisation", OrganisationId::new, "org:rtes"),
                ids(parameters, "collectivite", this::collectivite, "commune:63113"),
                choices(parameters, "part", Part.class, slug -> slug),
                from.orElse(null),
                to.orElse(null),
                parameters.choice("date", DateBasis.class, DateBasis.EVENT));
    }

    /** Returns the slug of a theme written either way, {@code scic} or {@code theme:scic}. */
    public static String bareTheme(String written) {
        return written.startsWith(Theme.PREFIX) ? written.substring(Theme.PREFIX.length()) : written;
    }

    private static <E extends Enum<E> & Slugged> Selection<E> choices(
            Parameters parameters, String name, Class<E> choices, Function<String, String> slug) {
        return select(
                parameters,
                name,
                value -> Slugged.find(choices, slug.apply(value)),
                (key, value) -> parameters.refuseChoice(key, choices, value));
    }

    private <T> Selection<T> ids(Parameters parameters, String name, Function<String, T> reader, String example) {
        return select(
                parameters,
                name,
                value -> id(value, reader),
                (key, value) -> parameters.refuse(key, "parameter.id", example, Shown.of(value)));
    }

    private CollectiviteId collectivite(String written) {
        return codes.find(written).orElseGet(() -> new CollectiviteId(written));
    }

    private <T> Optional<T> id(String value, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(redirects.target(value).orElse(value)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // malformed: stated by the caller
        }
    }

    private static <T> Selection<T> select(
            Parameters parameters,
            String name,
            Function<String, Optional<T>> reader,
            BiConsumer<String, String> refuse) {
        Set<T> any = new HashSet<>();
        Set<T> none = new HashSet<>();
        for (String value : parameters.values(name)) {
            boolean excluded = value.startsWith("-");
            Optional<T> item = reader.apply(excluded ? value.substring(1) : value);
            item.ifPresentOrElse((excluded ? none : any)::add, () -> refuse.accept(name, value));
        }
        return new Selection<>(any, none);
    }
}
