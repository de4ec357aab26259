package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.Affiliations;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.name.CivilityTitles;
import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.List;
import java.util.Optional;

/** Functions in front of a name: « le maire de B, A », « Trésorière : A », « Pour l'ADEME, A ». */
record RolesBefore(FunctionList functions, FunctionOpenings openings, RoleParser parser, Affiliations affiliations) {
    private static final WordClass BEFORE = new WordClass("mots-des-fonctions", "derriere");
    private static final WordClass AMONG = new WordClass("mots-des-fonctions", "parmi");
    private static final WordClass OF_THEN = new WordClass("mots-des-fonctions", "d-alors");
    private static final int LONGEST_SINCE = 5;
    private static final int FARTHEST_BACK = 24;

    /** Returns whom a mention names, with the functions in front, none perhaps. */
    Bearer find(Words words, PersonMention mention, NameBounds bounds, BodySpans bodies) {
        int start = CivilityTitles.before(words, mention.from(), bounds.free());
        return held(words, mention, start, bounds, bodies).orElseGet(() -> {
            Optional<RoleSpan> body = affiliations.before(words, start, bounds.free(), bodies);
            List<RoleSpan> roles = body.map(List::of)
                    .orElseGet(() -> new RolesOnLines(parser).above(words, start, mention.to(), bodies));
            return new Bearer(mention, roles, start, mention.to());
        });
    }

    /** Reads from the farthest word on that begins a function which reaches to the name. */
    private Optional<Bearer> held(Words words, PersonMention mention, int start, NameBounds bounds, BodySpans bodies) {
        int free = bounds.free();
        boolean headed = start > free && words.is(start - 1, ":");
        int named = headed || (start > free && words.is(start - 1, ",")) ? start - 1 : start;
        for (int at = Math.max(free, start - FARTHEST_BACK); at < named; at++) {
            boolean open =
                    headed ? at == bounds.head() || opensLine(words, at, free) : mayOpen(words, at, named < start);
            if (open && functions.at(words, at).isPresent()) {
                List<RoleSpan> roles = parser.sequence(words, at, named, bodies);
                if (!roles.isEmpty() && isTheirs(words, roles.getLast(), named)) {
                    int from = at > free && words.in(at - 1, FunctionWords.OPENERS) ? at - 1 : at;
                    return Optional.of(new Bearer(mention, roles, from, mention.to()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTheirs(Words words, RoleSpan last, int named) {
        return !OthersRoles.standsFor(words, last) && isJustBefore(words, last.end(), named);
    }

    /** The function reaches to the name, but for « est », « depuis 2001 », « de l'époque »; « au cabinet de A » is not A's. */
    private static boolean isJustBefore(Words words, int end, int named) {
        return (end == named && !words.grammar().of().contains(words.folded(named - 1)))
                || (end + 1 == named && words.in(end, FunctionWords.COPULAS))
                || (end < named
                        && named - end <= LONGEST_SINCE
                        && (words.in(end, FunctionWords.SINCE)
                                || isYear(words, end)
                                || words.all(OF_THEN).contains(words.folded(end, named))));
    }

    /** « en 2020 ». */
    private static boolean isYear(Words words, int at) {
        return words.grammar().in().contains(words.folded(at)) && words.isNumber(at + 1);
    }

    /**
     * « Trésorière : A », « Sont élus membres du CA : A et B », « (le maire de B : A) »: before a colon the function opens the
     * line or the brackets.
     */
    private boolean opensLine(Words words, int at, int free) {
        int article = at > free && words.in(at - 1, FunctionWords.OPENERS) ? at - 1 : at;
        int open = Math.max(free, openings.beforeVerb(words, article));
        return open == words.first(words.sentenceOf(at))
                || words.startsLine(open)
                || "(;–-".contains(words.token(open - 1).text());
    }

    /** Behind a comma the name is only meant when an article or the sentence opens the function: « le maire, Paul… ». */
    private static boolean mayOpen(Words words, int at, boolean comma) {
        boolean first = at == words.first(words.sentenceOf(at));
        boolean opened = at > 0 && words.in(at - 1, FunctionWords.OPENERS);
        boolean row = comma && at > 0 && ";:".contains(words.written(at - 1));
        boolean loose = first
                || opened
                || !words.isWord(at - 1)
                || words.grammar().of().contains(words.folded(at - 1))
                || words.in(at - 1, BEFORE);
        if (FunctionOpenings.isCapacity(words, at)) {
            return true;
        }
        boolean among = opened && at > 1 && words.in(at - 2, AMONG);
        return !among && (comma ? opened || first || row : loose);
    }
}
