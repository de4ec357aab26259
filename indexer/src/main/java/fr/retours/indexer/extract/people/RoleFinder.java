package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.people.Chain.Bearer;
import fr.retours.indexer.extract.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives each mention of a person the functions that stand behind the name, before it, or are shared by several. */
final class RoleFinder {
    private static final Set<String> OF = Set.of("de", "du", "des", "d");
    private static final Set<String> TITLES = Set.of(
            "m",
            "mm",
            "mme",
            "mmes",
            "mlle",
            "dr",
            "pr",
            "monsieur",
            "madame",
            "docteur",
            "mr",
            "professeur",
            "professeure",
            "maitre");
    private static final Set<String> OPENERS =
            Set.of("le", "la", "l", "les", "du", "au", "des", "notre", "nos", "son", "sa", "un", "une");
    private static final int FARTHEST_BACK = 24;

    private final Functions functions;
    private final RoleParser parser;
    private final Affiliations affiliations;
    private final Seats seats = new Seats();

    RoleFinder(Functions functions, RoleParser parser, Affiliations affiliations) {
        this.functions = functions;
        this.parser = parser;
        this.affiliations = affiliations;
    }

    /** Finds the functions of all mentions; names that only a function gives away are added to the bodies. */
    List<Bearer> find(Words words, List<PersonMention> mentions, BodySpans bodies) {
        var bearers = new ArrayList<Bearer>();
        int free = 0;
        for (int i = 0; i < mentions.size(); i++) {
            PersonMention mention = mentions.get(i);
            int sentence = words.sentenceOf(mention.from());
            int limit = words.end(sentence);
            if (i + 1 < mentions.size() && mentions.get(i + 1).from() < limit) {
                limit = mentions.get(i + 1).from();
            }
            free = Math.max(free, words.first(sentence));
            Bearer before = before(words, mention, free, bodies);
            Bearer bearer = seats.complete(words, behind(words, before, limit, bodies), bodies);
            bearers.add(bearer);
            free = bearer.end();
        }
        return Sharing.share(words, bearers);
    }

    private Bearer before(Words words, PersonMention mention, int free, BodySpans bodies) {
        int start = mention.from();
        start = beforeTitle(words, start, free);
        int named = start > free && words.is(start - 1, ",") ? start - 1 : start;
        for (int back = named - 1; back >= Math.max(free, start - FARTHEST_BACK); back--) {
            if (functions.at(words, back).isPresent() && mayOpen(words, back, named < start)) {
                List<RoleSpan> roles = parser.sequence(words, back, named, bodies);
                if (!roles.isEmpty() && roles.getLast().end() == named) {
                    int from = back > free && OPENERS.contains(words.folded(back - 1)) ? back - 1 : back;
                    return new Bearer(mention, roles, from, mention.to());
                }
            }
        }
        return new Bearer(mention, List.of(), start, mention.to());
    }

    /** Goes back over « Mme », « M. » and « M . ». */
    private static int beforeTitle(Words words, int name, int free) {
        int start = name;
        while (start > free) {
            boolean dotted = start - 1 > free && words.is(start - 1, ".") && TITLES.contains(words.folded(start - 2));
            if (!dotted && !TITLES.contains(words.folded(start - 1))) {
                break;
            }
            start -= dotted ? 2 : 1;
        }
        return start;
    }

    /** Behind a comma the name is only meant when an article or the sentence opens the function: « le maire, Paul… ». */
    private static boolean mayOpen(Words words, int at, boolean comma) {
        boolean first = at == words.first(words.sentenceOf(at));
        boolean opened = at > 0 && OPENERS.contains(words.folded(at - 1));
        boolean loose = first
                || opened
                || !words.isWord(at - 1)
                || OF.contains(words.folded(at - 1))
                || words.folded(at - 1).equals("par")
                || words.folded(at - 1).equals("et")
                || words.folded(at - 1).equals("a")
                || words.folded(at - 1).equals("avec")
                || words.folded(at - 1).equals("sous");
        return comma ? opened || first : loose;
    }

    private Bearer behind(Words words, Bearer bearer, int limit, BodySpans bodies) {
        int at = bearer.end();
        int open = at;
        while (open < limit
                && open < at + 2
                && (",(:–-—/".contains(words.token(open).text())
                        || words.folded(open).equals("alors"))) {
            open++;
        }
        if (open < limit && words.folded(open).equals("respectivement")) {
            open++;
        }
        if (open < limit
                && OPENERS.contains(words.folded(open))
                && open > at
                && functions.at(words, open + 1).isPresent()) {
            open++;
        }
        List<RoleSpan> roles = open < limit ? parser.sequence(words, open, limit, bodies) : List.of();
        if (roles.isEmpty() && at == words.end(words.sentenceOf(bearer.mention().from()))) {
            roles = nextLine(words, bearer, bodies);
        }
        if (roles.isEmpty()) {
            roles = affiliations.behind(words, at, open, limit, bodies).stream().toList();
        }
        if (roles.isEmpty()) {
            return bearer;
        }
        var all = new ArrayList<>(bearer.roles());
        all.addAll(roles);
        int end = words.sentenceOf(roles.getLast().from()) == words.sentenceOf(at - 1)
                ? roles.getLast().end()
                : at;
        return new Bearer(bearer.mention(), List.copyOf(all), bearer.start(), end);
    }

    /** A name alone on its line, and the functions on the next one. */
    private List<RoleSpan> nextLine(Words words, Bearer bearer, BodySpans bodies) {
        int sentence = words.sentenceOf(bearer.mention().from());
        boolean alone = bearer.start() == words.first(sentence) && sentence + 1 < words.sentenceCount();
        return alone ? parser.sequence(words, words.first(sentence + 1), words.end(sentence + 1), bodies) : List.of();
    }
}
