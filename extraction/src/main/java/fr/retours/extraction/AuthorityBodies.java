package fr.retours.extraction;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.OrganisationMention;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.place.CollectiviteFinder;
import fr.retours.extraction.place.CollectiviteMention;
import fr.retours.extraction.place.TakenSpan;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the local authorities that {@link CollectiviteFinder} finds among the bodies of a recap. */
final class AuthorityBodies {
    private static final int MOST_LEVEL_WORDS = 4;

    private final CollectiviteFinder finder;
    private final Set<String> levels;

    AuthorityBodies(CollectiviteFinder finder, KnowledgeBase knowledge) {
        levels = knowledge.table("niveaux-devant-nom", 1).foldedSet();
        this.finder = finder;
    }

    /**
     * What was found.
     *
     * @param mentions every local authority named, in text order
     * @param bodies the bodies of the recap, these among them
     * @param left those whose place another body has taken: two communes in one word, « Séverac-Guenrouët »
     */
    record Found(List<CollectiviteMention> mentions, BodySpans bodies, List<BodySpan> left) {}

    /** Returns whether all of an organisation's name is that of a local authority, for which it was mistaken. */
    boolean isAuthority(Words words, OrganisationMention organisation) {
        return organisation.known() == null
                && finder.isAuthority(
                        words.written(organisation.from(), organisation.to()),
                        organisation.rule() == OrganisationMention.Rule.APPOSITION);
    }

    /** Finds the local authorities of a text. */
    Found find(Words words, BodySpans bodies, List<PersonMention> people) {
        List<TakenSpan> blocked = Stream.concat(
                        bodies.all().stream().map(one -> span(words, one.from(), one.to())),
                        people.stream().map(one -> span(words, one.from(), one.to())))
                .sorted(Comparator.comparingInt(TakenSpan::start))
                .toList();
        var left = new ArrayList<BodySpan>();
        List<TakenSpan> local = bodies.all().stream()
                .filter(one -> one.known() == null)
                .map(one -> span(words, one.from(), one.to()))
                .toList();
        List<CollectiviteMention> mentions = finder.find(words.annotated(), blocked, local);
        BodySpans layer = bodies;
        for (CollectiviteMention mention : mentions) {
            BodySpan span = span(words, mention, layer);
            if (layer.overlaps(span.from(), span.to())) {
                left.add(span);
            }
            layer = layer.with(span);
        }
        return new Found(mentions, layer.with(acronyms(layer, words)), left);
    }

    /** « communauté de communes du Pays entre Loire et Rhône (CoPLER) »: the acronym means the same from then on. */
    private static List<BodySpan> acronyms(BodySpans bodies, Words words) {
        var acronyms = new HashMap<String, BodySpan>();
        for (BodySpan span : bodies.all()) {
            int at = span.to() + 1;
            boolean named = at + 1 < words.size() && words.is(span.to(), "(") && words.is(at + 1, ")");
            if (named && !span.isOrganisation() && isAcronym(words.token(at).text())) {
                acronyms.putIfAbsent(words.token(at).text(), span);
            }
        }
        var found = new ArrayList<BodySpan>();
        for (int i = 0; i < words.size() && !acronyms.isEmpty(); i++) {
            String word = words.token(i).text();
            BodySpan span = acronyms.get(word);
            if (span != null) {
                found.add(new BodySpan(
                        i,
                        i,
                        i + 1,
                        span.confidence(),
                        null,
                        word,
                        span.collectivite(),
                        BuiltInRule.ACRONYM.reason(word)));
            }
        }
        return found;
    }

    private static boolean isAcronym(String word) {
        return word.length() <= 12
                && word.codePoints().filter(Character::isUpperCase).count() >= 2;
    }

    private static TakenSpan span(Words words, int from, int to) {
        return new TakenSpan(words.token(from).start(), words.token(to - 1).end());
    }

    private BodySpan span(Words words, CollectiviteMention mention, BodySpans bodies) {
        int name = words.around(mention.start());
        int to = words.around(mention.end() - 1) + 1;
        int from = withLevel(words, name);
        int start = bodies.overlaps(from, name) ? name : from;
        return new BodySpan(
                start, name, to, mention.confidence(), null, mention.written(), mention.body(), mention.reason());
    }

    /** Goes back over « Ville de », « Conseil départemental des ». */
    private int withLevel(Words words, int name) {
        int first = words.first(words.sentenceOf(name));
        int at = name;
        if (at > first && words.grammar().articles().contains(words.folded(at - 1))) {
            at--;
        }
        if (at > first && words.grammar().of().contains(words.folded(at - 1))) {
            at--;
        }
        for (int start = Math.max(first, at - MOST_LEVEL_WORDS); start < at; start++) {
            if (words.isWord(start) && levels.contains(words.folded(start, at))) {
                return start;
            }
        }
        return name;
    }
}
