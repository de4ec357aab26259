package fr.retours.api.linked;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Labels;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.RecapRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Describes what several pages speak of. Pure functions. */
final class Things {
    private Things() {}

    static Thing event(String id, String title, @Nullable EventDate date, @Nullable PlaceRef place, PageAddress at) {
        return new Thing("Event")
                .with("@id", id)
                .with("url", id)
                .with("name", title)
                .with("startDate", date == null ? null : Days.iso(date.begin()))
                .with("endDate", date == null ? null : Days.iso(date.end()))
                .with("location", place == null ? null : place(place, at));
    }

    static Thing brief(EventSummary event, PageAddress at) {
        return event(
                at.whole(PagePaths.event(event.id().value())),
                event.title(),
                event.time().date(),
                event.place(),
                at);
    }

    static Thing place(PlaceRef place, PageAddress at) {
        return new Thing("Place")
                .with("name", Labels.of(place))
                .with("address", place.name())
                .with(
                        "containedInPlace",
                        place.collectivite() == null || place.name() == null
                                ? null
                                : named(place.collectivite(), place.name(), at));
    }

    static @Nullable Thing geo(@Nullable Coordinates point) {
        return point == null
                ? null
                : new Thing("GeoCoordinates").with("latitude", point.latitude()).with("longitude", point.longitude());
    }

    static Thing article(RecapRef recap, PageAddress at) {
        return new Thing("Article")
                .with("@id", at.whole(PagePaths.recap(recap.id().value())))
                .with("headline", recap.title())
                .with("datePublished", day(recap.published()));
    }

    static Thing term(Theme theme, PageAddress at) {
        return new Thing("DefinedTerm")
                .with("@id", at.whole(PagePaths.theme(theme.id())))
                .with("name", theme.label())
                .with("termCode", theme.slug());
    }

    static Thing named(EntityId id, String name, PageAddress at) {
        String page = at.whole(PagePaths.entity(id));
        return new Thing(type(id)).with("@id", page).with("url", page).with("name", name);
    }

    private static String type(EntityId id) {
        return switch (id) {
            case PersonId person -> "Person";
            case OrganisationId organisation -> "Organization";
            case CollectiviteId collectivite -> "AdministrativeArea";
        };
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
