package fr.retours.api.person;

import fr.retours.model.PersonId;
import fr.retours.model.PersonSummary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person on the wire: see {@link PersonSummary}. */
record PersonResponse(
        PersonId id,
        String name,
        List<String> aliases,
        int events,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    static PersonResponse of(PersonSummary summary) {
        var person = summary.person();
        return new PersonResponse(
                person.id(), person.name(), person.aliases(), summary.events(), summary.first(), summary.last());
    }
}
