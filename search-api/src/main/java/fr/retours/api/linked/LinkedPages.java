package fr.retours.api.linked;

import fr.retours.api.answer.DescribedThing;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.entity.BodyPage;
import fr.retours.api.page.entity.EventFacts;
import fr.retours.api.page.entity.PersonPage;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.recap.RecapPage;
import fr.retours.api.page.search.SearchPage;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.RecapRef;
import fr.retours.text.Hit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Describes pages in schema.org's words as JSON-LD, safe inside a page. Pure functions; things go by the addresses of their
 * pages.
 */
public final class LinkedPages {
    private static final Set<LinkKind> ORGANISERS = Set.of(LinkKind.ORGANIZER, LinkKind.CO_ORGANIZER);

    private LinkedPages() {}

    /** Describes the site: that it can be searched, and how. */
    public static String site(PageAddress at) {
        return new DescribedThing("WebSite")
                .with("name", "Retours")
                .with("url", at.whole("/"))
                .with("inLanguage", "fr")
                .with(
                        "potentialAction",
                        new DescribedThing("SearchAction")
                                .with("target", at.whole("/?q={search_term_string}"))
                                .with("query-input", "required name=search_term_string"))
                .document();
    }

    /** Describes a page of results. */
    public static String results(SearchPage page, PageAddress at) {
        List<Hit> hits = page.hits();
        List<DescribedThing> items = IntStream.range(0, hits.size())
                .mapToObj(i -> new DescribedThing("ListItem")
                        .with("position", i + 1)
                        .with("name", hits.get(i).recap().title())
                        .with(
                                "url",
                                at.whole(
                                        PagePaths.recap(hits.get(i).recap().id().value()))))
                .toList();
        return new DescribedThing("SearchResultsPage")
                .with("url", at.whole(page.address().toString()))
                .with("inLanguage", "fr")
                .with("mainEntity", new DescribedThing("ItemList").with("itemListElement", items))
                .document();
    }

    /** Describes a recap and the event it tells, if any. */
    public static String recap(RecapPage page, PageAddress at) {
        var recap = page.recap();
        var event = page.narration().event();
        DescribedThing reported = event == null
                ? null
                : Things.event(
                        at.whole(PagePaths.event(event.id().value())),
                        event.title(),
                        event.date(),
                        event.place() == null ? null : event.place().ref(),
                        at);
        return new DescribedThing("Article")
                .with("@id", at.whole(PagePaths.recap(recap.id().value())))
                .with("headline", recap.title())
                .with("inLanguage", "fr")
                .with("datePublished", Things.day(recap.published()))
                .with("author", recap.author().isEmpty() ? null : recap.author())
                .with("isBasedOn", recap.url() == null ? null : recap.url().toString())
                .with("about", reported)
                .each("mentions", page.entities(), one -> Things.named(one.id(), one.name(), at))
                .document();
    }

    /** Describes an event with all who took part. */
    public static String event(EventFacts facts, PageAddress at) {
        EventSummary event = facts.detail().event();
        return Things.event(
                        at.whole(PagePaths.event(event.id().value())),
                        event.title(),
                        event.time().date(),
                        event.place(),
                        at)
                .each(
                        "organizer",
                        facts.involved().stream()
                                .filter(linked -> linked.links().stream().anyMatch(ORGANISERS::contains))
                                .toList(),
                        linked -> Things.of(linked.body(), at))
                .each(
                        "performer",
                        facts.acting(),
                        one -> Things.named(one.person().id(), one.person().name(), at))
                .each("about", facts.detail().themes(), about -> Things.term(about.theme(), at))
                .each("recordedIn", facts.detail().recaps(), recap -> Things.article(recap, at))
                .document();
    }

    /** Describes a person. */
    public static String person(PersonPage page, PageAddress at) {
        var person = page.detail().person().person();
        return Things.named(person.id(), person.name(), at)
                .with("alternateName", person.aliases())
                .with("identifier", person.id().value())
                .each("jobTitle", page.roles(), dated -> dated.role().function())
                .each(
                        "affiliation",
                        page.roles().stream()
                                .map(dated -> dated.role().body())
                                .distinct()
                                .toList(),
                        body -> Things.of(body, at))
                .with(
                        "performerIn",
                        page.events().stream()
                                .filter(one -> one.presence().tookPart())
                                .map(one -> Things.brief(one.event(), at))
                                .toList())
                .document();
    }

    /** Describes a body with the events on its page. */
    public static String body(BodyPage page, PageAddress at) {
        Body body = page.detail().body();
        DescribedThing thing = Things.named(body.id(), body.name(), at)
                .with("identifier", body.id().value());
        switch (body) {
            case Organisation one ->
                thing.with("alternateName", one.aliases())
                        .with("taxID", one.numbers().get(NumberRegister.SIREN))
                        .each(
                                "sameAs",
                                one.numbers().entrySet(),
                                number -> FrenchLabels.pageOf(number.getKey(), number.getValue()));
            case Collectivite one ->
                thing.with("geo", Things.geo(one.coordinates()))
                        .each("containedInPlace", one.partOf(), up -> Things.named(up.id(), up.name(), at));
        }
        return thing.each("event", page.events(), one -> Things.brief(one.event(), at))
                .document();
    }

    /** Describes a theme. */
    public static String theme(Theme theme, PageAddress at) {
        return Things.term(theme, at).with("inDefinedTermSet", at.whole("/")).document();
    }

    /** Describes what several pages speak of. Pure functions. */
    static final class Things {
        private Things() {}

        static DescribedThing event(
                String id, String title, @Nullable EventDate date, @Nullable PlaceRef place, PageAddress at) {
            return new DescribedThing("Event")
                    .with("@id", id)
                    .with("url", id)
                    .with("name", title)
                    .with("startDate", date == null ? null : FrenchDays.iso(date.begin()))
                    .with("endDate", date == null ? null : FrenchDays.iso(date.end()))
                    .with("location", place == null ? null : place(place, at));
        }

        static DescribedThing brief(EventSummary event, PageAddress at) {
            return event(
                    at.whole(PagePaths.event(event.id().value())),
                    event.title(),
                    event.time().date(),
                    event.place(),
                    at);
        }

        static DescribedThing place(PlaceRef place, PageAddress at) {
            return new DescribedThing("Place")
                    .with("name", FrenchLabels.of(place))
                    .with("address", place.name())
                    .with(
                            "containedInPlace",
                            place.collectivite() == null || place.name() == null
                                    ? null
                                    : named(place.collectivite(), place.name(), at));
        }

        static @Nullable DescribedThing geo(@Nullable Coordinates point) {
            return point == null
                    ? null
                    : new DescribedThing("GeoCoordinates")
                            .with("latitude", point.latitude())
                            .with("longitude", point.longitude());
        }

        static DescribedThing article(RecapRef recap, PageAddress at) {
            return new DescribedThing("Article")
                    .with("@id", at.whole(PagePaths.recap(recap.id().value())))
                    .with("headline", recap.title())
                    .with("datePublished", day(recap.published()));
        }

        static DescribedThing term(Theme theme, PageAddress at) {
            return new DescribedThing("DefinedTerm")
                    .with("@id", at.whole(PagePaths.theme(theme.id())))
                    .with("name", theme.label())
                    .with("termCode", theme.slug());
        }

        static @Nullable DescribedThing of(@Nullable BodyRef body, PageAddress at) {
            return body == null ? null : named(body.id(), body.name(), at);
        }

        static DescribedThing named(EntityId id, String name, PageAddress at) {
            String page = at.whole(PagePaths.entity(id));
            return new DescribedThing(type(id))
                    .with("@id", page)
                    .with("url", page)
                    .with("name", name);
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
}
