package fr.retours.graph.relation;

import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Strength;
import fr.retours.model.relation.YearCount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neo4j.driver.SimpleQueryRunner;

/** What can be asked of any question: the list of its relationships, and their numbers by year. */
final class RelationReads {
    private final SimpleQueryRunner neo4j;
    private final EventWeb web;
    private final RelationQuestion question;
    private final WebSlice slice;

    RelationReads(SimpleQueryRunner neo4j, EventWeb web, RelationQuestion question, RelationFilter filter) {
        this.neo4j = neo4j;
        this.web = web;
        this.question = question;
        this.slice = Incidence.slice(neo4j, web, question, filter);
    }

    Page<Relation> list(RelationView view, Window window) {
        var all = ranked(view);
        var page = window.of(all);
        return new Page<>(read(page, view.shown()), all.size());
    }

    List<YearCount> series() {
        var years = new YearTally(web);
        Incidence.read(neo4j, slice, question, years);
        return years.counts();
    }

    /** Returns all relationships in the order wanted. */
    List<Tally.Sum> ranked(RelationView view) {
        var tally = new Tally();
        Incidence.read(neo4j, slice, question, tally);
        return tally.ranked(view.order(), view.minEvents());
    }

    /** Adds to relationships the latest events behind each. */
    List<Relation> read(List<Tally.Sum> sums, int shown) {
        var events = new SharedEvents(neo4j, slice);
        List<Theme> themes = themes();
        for (Tally.Sum sum : sums) {
            var ends = ends(sum);
            for (int event : sum.latest(shown)) {
                ends.subList(0, ends.size() - 1).forEach(one -> events.wantWhole(one, event));
                if (question instanceof RelationQuestion.Cooperation) {
                    events.wantWhole(ends.getLast(), event);
                } else {
                    events.want(ends.getLast(), event);
                }
                events.wantThemes(themes, event);
            }
        }
        events.read();
        return sums.stream().map(sum -> relation(sum, shown, themes, events)).toList();
    }

    private Relation relation(Tally.Sum sum, int shown, List<Theme> themes, SharedEvents events) {
        var ends = ends(sum);
        var behind = sum.latest(shown).stream()
                .map(event -> events.event(event, ends, themes))
                .toList();
        var days = Days.of(web, IntStream.range(0, sum.events()).map(sum::event));
        int from = sum.ends().from();
        return new Relation(
                from == EventWeb.NOBODY ? null : web.entity(from),
                web.entity(sum.ends().to()),
                web.aliases(sum.ends().to()),
                new Strength(
                        sum.events(),
                        question instanceof RelationQuestion.Companions ? sum.newman() : null,
                        sum.ties()),
                days.first(),
                days.last(),
                new Page<>(behind, sum.events()));
    }

    /** Returns whom each event behind a relationship must show: both its ends, where the question has two. */
    private List<Integer> ends(Tally.Sum sum) {
        List<Integer> ends = new ArrayList<>();
        switch (question) {
            case RelationQuestion.Companions one -> ends.add(web.number(one.person()));
            case RelationQuestion.Partners one -> ends.add(web.number(one.body()));
            case RelationQuestion.Cooperation one -> ends.add(sum.ends().from());
            case RelationQuestion.Spokespeople one -> {}
            case RelationQuestion.People one -> {}
            case RelationQuestion.ThemePeople one -> {}
            case RelationQuestion.ThemeBodies one -> {}
        }
        ends.add(sum.ends().to());
        return ends;
    }

    private List<Theme> themes() {
        return switch (question) {
            case RelationQuestion.ThemePeople one -> List.of(one.theme());
            case RelationQuestion.ThemeBodies one -> List.of(one.theme());
            case RelationQuestion.Companions one -> List.of();
            case RelationQuestion.Partners one -> List.of();
            case RelationQuestion.Cooperation one -> List.of();
            case RelationQuestion.Spokespeople one -> List.of();
            case RelationQuestion.People one -> List.of();
        };
    }
}
