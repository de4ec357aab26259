package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.Affiliations;
import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.function.RoleParser;
import fr.retours.extraction.function.RoleSpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions stated of whoever the sentence before names last: « A prend la parole. Directrice de B depuis 2010, elle
 * rappelle… », « Elle est directrice de B », « Elle dirige B », « Cette directrice de B rappelle… ».
 */
record LateFunctions(FunctionList functions, FunctionOpenings openings, RoleParser parser, Affiliations affiliations) {
    private static final WordClass HERSELF = new WordClass("mots-des-fonctions", "elle-meme");
    private static final WordClass SHE = new WordClass("mots-des-fonctions", "elle");
    private static final WordClass THIS = new WordClass("mots-des-fonctions", "cette");
    /** « Elle est membre de B »: this may be said of a body as well. */
    private static final WordClass ALSO_BODIES = new WordClass("mots-des-fonctions", "aussi-un-organisme");

    private static final int LONGEST_SINCE = 5;

    /** Adds such functions to those of the last person of each sentence. */
    List<Bearer> complete(Words words, List<Bearer> bearers, BodySpans bodies) {
        var result = new ArrayList<Bearer>();
        for (int i = 0; i < bearers.size(); i++) {
            Bearer one = bearers.get(i);
            int sentence = words.sentenceOf(one.mention().from());
            int next = sentence + 1;
            boolean last = i + 1 == bearers.size()
                    || words.sentenceOf(bearers.get(i + 1).mention().from()) >= next;
            boolean only =
                    i == 0 || words.sentenceOf(bearers.get(i - 1).mention().from()) < sentence;
            boolean told = last && next < words.sentenceCount() && words.first(next) < words.end(next);
            List<RoleSpan> late = told ? fronted(words, next, bodies) : List.of();
            result.add(one.withAlso(told && only && late.isEmpty() ? told(words, next, bodies) : late));
        }
        return result;
    }

    private List<RoleSpan> fronted(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        if (!words.isCapital(first) || functions.at(words, first).isEmpty()) {
            return List.of();
        }
        List<RoleSpan> roles = parser.sequence(words, first, limit, bodies);
        int end = roles.isEmpty() ? limit : pastSince(words, roles.getLast().end(), limit);
        boolean hers = end + 1 < limit && words.is(end, ",") && words.in(end + 1, HERSELF);
        return hers ? roles : List.of();
    }

    /** « depuis 2014 », « à Brest depuis dix ans »: goes over what stands before the comma. */
    private static int pastSince(Words words, int end, int limit) {
        int comma = end;
        while (comma < limit && comma < end + LONGEST_SINCE && !words.is(comma, ",")) {
            comma++;
        }
        boolean since = comma > end && words.in(end, FunctionWords.SINCE);
        return since ? comma : end;
    }

    private List<RoleSpan> told(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        if (words.in(first, THIS) && first + 1 < limit) {
            return parser.sequence(words, first + 1, limit, bodies);
        }
        if (!words.in(first, SHE)) {
            return List.of();
        }
        int at = openings.pastCopula(words, first + 1, limit);
        return at > first + 1
                ? words.in(at, ALSO_BODIES) ? List.of() : parser.sequence(words, at, limit, bodies)
                : affiliations.told(words, first + 1, limit, bodies).stream().toList();
    }
}
