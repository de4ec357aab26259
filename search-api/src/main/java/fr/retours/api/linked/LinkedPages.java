package fr.retours.api.linked;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.entity.BodyPage;
import fr.retours.api.page.entity.EventFacts;
import fr.retours.api.page.entity.PersonPage;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.recap.RecapPage;
import fr.retours.api.page.search.SearchPage;
import fr.retours.api.wording.Labels;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import fr.retours.text.Hit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Describes pages in schema.org's words as JSON-LD, safe inside a page. Pure functions; things go by the addresses of their
 * pages.
 */
public final class LinkedPages {
    private static final Set<LinkKind> ORGANISERS = Set.of(LinkKind.ORGANIZER, LinkKind.CO_ORGANIZER);

    private LinkedPages() {}

    /** Describes the site: that it can be searched, and how. */
    public static String site(PageAddress at) {
        return new Thing("WebSite")
                .with("name", "Retours")
                .with("url", at.whole("/"))
                .with("inLanguage", "fr")
                .with(
                        "potentialAction",
                        new Thing("SearchAction")
                                .with("target", at.whole("/?q={search_term_string}"))
                                .with("query-input", "required name=search_term_string"))
                .document();
    }

    /** Describes a page of results. */
    public static String results(SearchPage page, PageAddress at) {
        List<Hit> hits = page.hits();
        List<Thing> items = IntStream.range(0, hits.size())
                .mapToObj(i -> new Thing("ListItem")
                        .with("position", i + 1)
                        .with("name", hits.get(i).recap().title())
                        .with(
                                "url",
                                at.whole(
                                        PagePaths.recap(hits.get(i).recap().id().value()))))
                .toList();
        return new Thing("SearchResultsPage")
                .with("url", at.whole(page.address().toString()))
                .with("inLanguage", "fr")
                .with("mainEntity", new Thing("ItemList").with("itemListElement", items))
                .document();
    }

    /** Describes a recap and the event it tells, if any. */
    public static String recap(RecapPage page, PageAddress at) {
        var recap = page.recap();
        var event = page.narration().event();
        Thing reported = event == null
                ? null
                : Things.event(
                        at.whole(PagePaths.event(event.id().value())),
                        event.title(),
                        event.date(),
                        event.place() == null ? null : event.place().ref(),
                        at);
        return new Thing("Article")
                .with("@id", at.whole(PagePaths.recap(recap.id().value())))
                .with("headline", recap.title())
                .with("inLanguage", "fr")
                .with("datePublished", Things.day(recap.published()))
                .with("author", recap.author().isEmpty() ? null : recap.author())
                .with("isBasedOn", recap.url() == null ? null : recap.url().toString())
                .with("about", reported)
                .with(
                        "mentions",
                        page.entities().stream()
                                .map(one -> Things.named(one.id(), one.name(), at))
                                .toList())
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
                .with("organizer", bodies(facts, at))
                .with("performer", people(facts, at))
                .with(
                        "about",
                        facts.detail().themes().stream()
                                .map(about -> Things.term(about.theme(), at))
                                .toList())
                .with(
                        "recordedIn",
                        facts.detail().recaps().stream()
                                .map(recap -> Things.article(recap, at))
                                .toList())
                .document();
    }

    /** Describes a person. */
    public static String person(PersonPage page, PageAddress at) {
        var person = page.detail().person().person();
        List<BodyRef> bodies = page.roles().stream()
                .map(dated -> dated.role().body())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Things.named(person.id(), person.name(), at)
                .with("alternateName", person.aliases())
                .with("identifier", person.id().value())
                .with(
                        "jobTitle",
                        page.roles().stream()
                                .map(dated -> dated.role().function())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .with(
                        "affiliation",
                        bodies.stream()
                                .map(body -> Things.named(body.id(), body.name(), at))
                                .toList())
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
        Thing thing = Things.named(body.id(), body.name(), at)
                .with("identifier", body.id().value());
        switch (body) {
            case Organisation one ->
                thing.with("alternateName", one.aliases())
                        .with("taxID", one.numbers().get(NumberRegister.SIREN))
                        .with(
                                "sameAs",
                                one.numbers().entrySet().stream()
                                        .map(number -> Labels.pageOf(number.getKey(), number.getValue()))
                                        .toList());
            case Collectivite one ->
                thing.with("geo", Things.geo(one.coordinates()))
                        .with(
                                "containedInPlace",
                                one.partOf().stream()
                                        .map(up -> Things.named(up.id(), up.name(), at))
                                        .toList());
        }
        return thing.with(
                        "event",
                        page.events().stream()
                                .map(one -> Things.brief(one.event(), at))
                                .toList())
                .document();
    }

    /** Describes a theme. */
    public static String theme(Theme theme, PageAddress at) {
        return Things.term(theme, at).with("inDefinedTermSet", at.whole("/")).document();
    }

    private static List<Thing> bodies(EventFacts facts, PageAddress at) {
        return facts.involved().stream()
                .filter(linked -> linked.links().stream().anyMatch(ORGANISERS::contains))
                .map(LinkedBody::body)
                .map(body -> Things.named(body.id(), body.name(), at))
                .toList();
    }

    private static List<Thing> people(EventFacts facts, PageAddress at) {
        Function<Participant, Thing> person =
                one -> Things.named(one.person().id(), one.person().name(), at);
        return facts.acting().stream().map(person).toList();
    }
}
