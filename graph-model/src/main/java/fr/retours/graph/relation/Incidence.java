package fr.retours.graph.relation;

import fr.retours.graph.Folded;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.relation.JointTie;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who meets whom at which event, by question: the beginning of a statement. Its rows are different, each with {@code f}, the
 * first of a pair or null, {@code o}, the other, {@code e}, the event, {@code share}, what the event adds to Newman's weight
 * or null, and {@code tie}, what two bodies did together or null.
 */
final class Incidence {
    private static final String COMPANIONS = """
            MATCH (p:Person {id: $id})-[x:<presence>]->(e:Event) WHERE <filter><sure x>
            WITH DISTINCT p, e
            WITH p, e, COUNT { MATCH (e)<-[:<presence>]-(all:Person) RETURN DISTINCT all } AS n
            MATCH (e)<-[y:<presence>]-(o:Person) WHERE o <> p<sure y><own parts><staff>
            WITH DISTINCT null AS f, o, e, 1.0 / (n - 1) AS share, null AS tie""";

    private static final String NO_STAFF =
            " AND NOT EXISTS { MATCH (o)-[h:HELD {event: e.id}]->(:Body)-[:ORGANISED|CO_ORGANISED]->(e) WHERE NOT h.former }";

    private static final String SPOKESPEOPLE = """
            <territory>
            MATCH (b)<-[h:HELD]-(o:Person) WHERE NOT h.former<sure h>
            WITH DISTINCT o, h.event AS at
            MATCH (e:Event {id: at}) WHERE <filter>
            WITH o, e WHERE EXISTS { MATCH (o)-[y:<presence>]->(e) WHERE true<sure y> }<own parts>
            WITH DISTINCT null AS f, o, e, null AS share, null AS tie""";

    private static final String PARTNERS = """
            <territory>
            WITH collect(b) AS mine
            UNWIND mine AS b
            MATCH (b)-[x:<links>]->(e:Event) WHERE <filter><sure x>
            WITH mine, e, collect(DISTINCT type(x)) AS one
            MATCH (e)<-[y:<links>]-(o:Body) WHERE NOT o IN mine<sure y>
            WITH o, e, one, collect(DISTINCT type(y)) AS two
            WITH null AS f, o, e, null AS share, <joint> AS tie WHERE <wanted>""";

    private static final String THEME_PEOPLE = """
            MATCH (:Theme {id: $id})<-[t:ABOUT]-(e:Event) WHERE <filter><sure t>
            WITH DISTINCT e
            MATCH (e)<-[y:<presence>]-(o:Person) WHERE true<sure y><own parts>
            WITH DISTINCT null AS f, o, e, null AS share, null AS tie""";

    private static final String THEME_BODIES = """
            MATCH (:Theme {id: $id})<-[t:ABOUT]-(e:Event) WHERE <filter><sure t>
            WITH DISTINCT e
            MATCH (e)<-[y:<links>]-(o:Body) WHERE true<sure y>
            WITH DISTINCT null AS f, o, e, null AS share, null AS tie""";

    private static final String EVERYBODY = "MATCH (o:Person) WHERE o.id STARTS WITH 'person:'";

    private static final String NAMED = """
            CALL db.index.fulltext.queryNodes('names', $names) YIELD node AS o
            WITH o WHERE o:Person""";

    private static final String AT_EVENTS = """
            MATCH (o)-[y:<presence>]->(e:Event) WHERE <filter><sure y><own parts>
            WITH DISTINCT null AS f, o, e, null AS share, null AS tie""";

    private static final String HOLDERS = """
            CALL db.index.fulltext.queryRelationships('functions', $functions) YIELD relationship AS h
            WITH h WHERE NOT h.former<sure h>
            WITH DISTINCT startNode(h) AS o, h.event AS at<among>
            MATCH (e:Event {id: at}) WHERE <filter>
            WITH o, e WHERE EXISTS { MATCH (o)-[y:<presence>]->(e) WHERE true<sure y> }<own parts>
            WITH DISTINCT null AS f, o, e, null AS share, null AS tie""";

    private static final String NAMED_HOLDERS = NAMED + "\nWITH collect(o) AS named\n"
            + HOLDERS.replace("WITH h WHERE", "WITH named, h WHERE")
                    .replace("AS at<among>", "AS at, named\nWITH o, at WHERE o IN named");

    private static final String ALL_PAIRS = """
            MATCH (c:Collectivite) WHERE c.id STARTS WITH $level
            <below>
            MATCH (w)-[x:<links>]->(e:Event) WHERE true<sure x>
            WITH e, c, collect(DISTINCT type(x)) AS types
            WITH e, collect({c: c, types: types}) AS there
            """;

    private static final String SAME_LEVEL = """
            WITH e, there WHERE size(there) > 1 AND <filter>
            UNWIND there AS l
            UNWIND there AS r
            WITH e, l, r WHERE l.c.id < r.c.id
            WITH l.c AS f, r.c AS o, e, l.types AS one, r.types AS two""";

    private static final String WITH_FOREIGN = """
            WITH e, there WHERE <filter>
            MATCH (e)<-[y:<links>]-(o:Collectivite) WHERE o.id STARTS WITH 'foreign:'<sure y>
            WITH e, there, o, collect(DISTINCT type(y)) AS two
            UNWIND there AS l
            WITH l.c AS f, o, e, l.types AS one, two""";

    private static final String AROUND = """
            <territory>
            WITH collect(b) AS mine
            UNWIND mine AS b
            MATCH (b)-[x:<links>]->(e:Event) WHERE <filter><sure x>
            WITH mine, e, collect(DISTINCT type(x)) AS one
            MATCH (e)<-[y:<links>]-(w:Collectivite) WHERE NOT w IN mine<sure y>
            <above>
            WITH e, one, o, collect(DISTINCT type(y)) AS two
            MATCH (f:Body {id: $id})
            WITH f, o, e, one, two""";

    private static final String TIED = "\nWITH f, o, e, null AS share, <joint> AS tie WHERE <wanted>";

    private static final String JOINT = """
            CASE
              WHEN NOT any(t IN one WHERE t <> 'CITED_AT') OR NOT any(t IN two WHERE t <> 'CITED_AT') THEN 'mentioned'
              WHEN any(t IN one WHERE t IN ['ORGANISED', 'CO_ORGANISED'])
                AND any(t IN two WHERE t IN ['ORGANISED', 'CO_ORGANISED']) THEN 'co_organised'
              WHEN 'HOSTED' IN one OR 'HOSTED' IN two THEN 'hosted'
              WHEN any(t IN one + two WHERE t IN ['PARTNERED', 'SUPPORTED']) THEN 'partnered'
              ELSE 'appeared'
            END""";

    private Incidence() {}

    /** Returns the statement's beginning for a question. */
    static Statement of(RelationQuestion question, Slice slice) {
        return switch (question) {
            case Companions one ->
                slice.ofPeople(COMPANIONS.replace("<staff>", one.withStaff() ? "" : NO_STAFF))
                        .with("id", one.person().value());
            case People one -> people(one, slice);
            case Spokespeople one ->
                slice.ofPeople(SPOKESPEOPLE).with("id", one.body().value());
            case Partners one ->
                tied(PARTNERS, one.ties(), slice).with("id", one.body().value());
            case ThemePeople one ->
                slice.ofPeople(THEME_PEOPLE).with("id", one.theme().id());
            case ThemeBodies one ->
                slice.of(THEME_BODIES).with("id", one.theme().id());
            case Cooperation one -> cooperation(one, slice);
        };
    }

    private static Statement people(People asked, Slice slice) {
        var names = Folded.words(asked.name());
        var functions = Folded.words(asked.function());
        boolean anybody = asked.name().isBlank();
        Statement statement;
        if (asked.function().isBlank()) {
            statement = slice.ofPeople((anybody ? EVERYBODY : NAMED) + "\n" + AT_EVENTS);
        } else {
            statement = slice.ofPeople(anybody ? HOLDERS.replace("<among>", "") : NAMED_HOLDERS);
        }
        return statement.with("names", FullText.starting(names)).with("functions", FullText.startingElided(functions));
    }

    private static Statement cooperation(Cooperation asked, Slice slice) {
        String level = asked.level().slug() + ":";
        boolean foreign = asked.other() == CollectiviteKind.FOREIGN;
        var around = asked.around();
        if (around != null) {
            String above = slice.rollsUp() && !foreign
                    ? "MATCH (w)-[:PART_OF*0..]->(o:Collectivite)"
                    : "WITH e, one, y, w AS o";
            return tied(
                            AROUND.replace("<above>", above + "\nWHERE o.id STARTS WITH $level AND o.id <> $id") + TIED,
                            asked.ties(),
                            slice)
                    .with("id", around.value())
                    .with("level", foreign ? CollectiviteKind.FOREIGN.slug() + ":" : level);
        }
        String below = slice.rollsUp() ? "MATCH (c)<-[:PART_OF*0..]-(w:Collectivite)" : "WITH c, c AS w";
        String pairs = ALL_PAIRS.replace("<below>", below) + (foreign ? WITH_FOREIGN : SAME_LEVEL) + TIED;
        return tied(pairs, asked.ties(), slice).with("level", level);
    }

    private static Statement tied(String template, Set<JointTie> wanted, Slice slice) {
        String condition = wanted.isEmpty() ? "true" : "tie IN $ties";
        return slice.of(template.replace("<joint>", JOINT).replace("<wanted>", condition))
                .with("ties", slugs(wanted));
    }

    private static List<String> slugs(Collection<JointTie> ties) {
        return ties.stream().map(JointTie::slug).sorted().toList();
    }
}
