package fr.retours.api.person;

import fr.retours.api.fact.Quote;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.SaidBody;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.PersonDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person with all their roles, on the wire: see {@link PersonDetail}. */
record PersonDetailResponse(
        PersonId id,
        String name,
        List<String> aliases,
        int events,
        @Nullable EventDate first,
        @Nullable EventDate last,
        List<DatedRoleResponse> roles) {
    static PersonDetailResponse of(PersonDetail detail, Quotes quotes) {
        var summary = detail.person();
        var person = summary.person();
        return new PersonDetailResponse(
                person.id(),
                person.name(),
                person.aliases(),
                summary.events(),
                summary.first(),
                summary.last(),
                detail.roles().stream()
                        .map(role -> DatedRoleResponse.of(role, quotes))
                        .toList());
    }

    /** A role as given at one event. */
    record DatedRoleResponse(
            @Nullable String function,
            @Nullable SaidBody body,
            @Nullable String portfolio,
            boolean former,
            EventId event,
            @Nullable EventDate on,
            double confidence,
            List<Quote> evidence) {
        static DatedRoleResponse of(DatedRole dated, Quotes quotes) {
            var role = dated.role();
            return new DatedRoleResponse(
                    role.function(),
                    role.body() == null ? null : quotes.body(role.body(), role.grounds()),
                    role.portfolio(),
                    role.former(),
                    dated.event(),
                    dated.on(),
                    role.grounds().confidence(),
                    quotes.of(role.grounds()));
        }
    }
}
