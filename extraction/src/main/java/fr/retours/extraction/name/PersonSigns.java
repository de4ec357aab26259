package fr.retours.extraction.name;

import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands beside a name and shows that it is someone's: a function, a body, what one says. */
final class PersonSigns {
    private static final WordClass PRONOUNS = new WordClass("mots-des-noms", "pronoms-devant-verbe");
    private static final int MOST_PRONOUNS = 2;
    private static final int LONGEST_BRACKET = 12;
    private static final int LONGEST_VERB = 3;
    private static final int LONGEST_OFFICE = 4;

    private final FunctionList functions;
    private final VerbClauses clauses;
    /** Verbs of what people say and bodies hardly do, in the infinitive. */
    private final Set<String> saying;

    PersonSigns(FunctionList functions, VerbClauses clauses, KnowledgeBase knowledge) {
        this.functions = functions;
        this.clauses = clauses;
        saying = knowledge.table("verbes-de-personnes", 1).first().collect(Collectors.toUnmodifiableSet());
    }

    /** « A, adjointe… », « A (maire… », « A, le directeur… », « A membre de… », « A est actuellement directrice ». */
    boolean isBeforeFunction(Words words, int at, int limit) {
        int next = at;
        if (next < limit && ",(–—-".contains(words.written(next))) {
            next++;
        } else if (next < limit && words.in(next, FunctionWords.COPULAS)) {
            next++;
            while (next < limit && words.tag(next).equals("ADV")) {
                next++;
            }
        }
        int function = next > at && next + 1 < limit ? words.pastArticle(next) : next;
        return function < limit
                && (function > at || !words.isCapital(function))
                && functions.at(words, function).isPresent();
    }

    /** « Hye-Jin Choi, de l'agence… », « Kablan Koffi (ADEME) »: an affiliation. */
    static boolean isBeforeBody(Words words, int at, int limit, BitSet bodies) {
        boolean bracket = at < limit && words.is(at, "(");
        boolean comma =
                at + 1 < limit && words.is(at, ",") && words.grammar().of().contains(words.folded(at + 1));
        boolean of = at < limit && words.grammar().of().contains(words.folded(at));
        for (int i = at + 1; i < Math.min(limit, at + 4) && (bracket || comma || of); i++) {
            if (bodies.get(i)) {
                return true;
            }
            if (words.isCapital(i)) {
                return false;
            }
        }
        return false;
    }

    /** « le sénateur Thani Mohamed-Soilihi ». */
    boolean isBehindFunction(Words words, int i) {
        int first = words.first(words.sentenceOf(i));
        for (int back = i - 1; back >= Math.max(first, i - 3); back--) {
            Optional<FunctionList.Head> head = functions.at(words, back);
            if (head.isPresent() && head.get().end() == i && !words.is(back - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /**
     * « la présidente de l'ARENE, Hella Kribi », « notre présidente, Hella Kribi »: behind the comma after a function that an
     * article opens, and its body, the name ends at a mark.
     */
    boolean isBehindHeldFunction(Words words, int i, int to, int limit, BitSet bodies) {
        int first = words.first(words.sentenceOf(i));
        int end = i - 1;
        if (end <= first || !words.is(end, ",") || (to < limit && words.isWord(to) && !isDeed(words, to, limit))) {
            return false;
        }
        int link = end;
        while (link > first && bodies.get(link - 1)) {
            link--;
        }
        if (link < end) {
            link = words.beforeArticle(link);
            link -= link > first && words.grammar().of().contains(words.folded(link)) ? 0 : 1;
        }
        for (int back = link - 1; back > first && back >= link - LONGEST_OFFICE; back--) {
            Optional<FunctionList.Head> head = functions.at(words, back);
            if (head.isPresent() && words.in(back - 1, FunctionWords.OPENERS)) {
                return head.get().end() == link;
            }
        }
        return false;
    }

    /** « directeur de KLM Paris », « responsable du site d'AnneGroup »: behind an office and « de » stands where it is held. */
    boolean isBehindOffice(Words words, int i) {
        int of = i - 1;
        int first = words.first(words.sentenceOf(i));
        if (of <= first || !words.grammar().of().contains(words.folded(of))) {
            return false;
        }
        for (int back = of - 1; back >= Math.max(first, of - LONGEST_OFFICE) && words.isWord(back); back--) {
            if (functions.at(words, back).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** « Ngoné Sagna souligne », « Ngoné Sagna a rappelé ». */
    boolean speaks(Words words, int name, int limit) {
        int at = pastPronouns(words, name, limit);
        return isDeed(words, at, limit)
                && saying.contains(clauses.verbAt(words, at, limit).lemma());
    }

    /** « N. Delmas ouvre la séance »: a verb behind the name. */
    boolean acts(Words words, int name, int limit) {
        return isDeed(words, pastPronouns(words, name, limit), limit);
    }

    private boolean isDeed(Words words, int at, int limit) {
        return at < limit
                && !words.isCapital(at)
                && clauses.isFiniteVerb(words, at)
                && clauses.isThirdPerson(words, at);
    }

    /** « nous raconte », « s'interroge », « n'en doute pas ». */
    private static int pastPronouns(Words words, int at, int limit) {
        int verb = at;
        while (verb < limit && verb < at + MOST_PRONOUNS && words.in(verb, PRONOUNS)) {
            verb++;
        }
        return verb;
    }

    /** A name alone on its line, and a function at the head of the next one. */
    boolean isAboveFunction(Words words, int from, int to) {
        int sentence = words.sentenceOf(from);
        return from == words.first(sentence)
                && to == words.end(sentence)
                && sentence + 1 < words.sentenceCount()
                && functions.at(words, words.first(sentence + 1)).isPresent();
    }

    /** « …», rappelle Ngoné Sagna. */
    boolean isSpokenOf(Words words, int i) {
        int verb = i - 1;
        int first = words.first(words.sentenceOf(i));
        return verb > first && ((!words.isWord(verb - 1) && speaks(words, verb, i)) || isQuotedBy(words, first, i));
    }

    /** « … », met en garde Ngoné Sagna: whatever the verb behind a quotation. */
    private boolean isQuotedBy(Words words, int first, int i) {
        for (int at = i - 1; at > first && at >= i - LONGEST_VERB && words.isWord(at); at--) {
            int before = words.is(at - 1, ",") ? at - 2 : at - 1;
            if (before > first && words.closesQuote(before) && isDeed(words, at, i)) {
                return true;
            }
        }
        return false;
    }

    /** « N. Delmas (université de Tours) »: brackets that hold a name, not a year. */
    static boolean isBeforeName(Words words, int at, int limit) {
        if (at >= limit || !words.is(at, "(")) {
            return false;
        }
        boolean capital = false;
        for (int i = at + 1; i < Math.min(limit, at + LONGEST_BRACKET); i++) {
            if (words.is(i, ")")) {
                return capital;
            }
            if (words.isNumber(i)) {
                return false;
            }
            capital |= words.isCapital(i);
        }
        return false;
    }
}
