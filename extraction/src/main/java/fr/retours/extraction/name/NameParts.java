package fr.retours.extraction.name;

import fr.retours.extraction.function.FunctionList;
import fr.retours.extraction.function.FunctionWords;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells where a family name ends and what cannot be one. */
final class NameParts {
    private static final WordClass LE_MAIRE = new WordClass("mots-des-noms", "le-maire");
    private static final WordClass DE_LA = new WordClass("mots-des-noms", "de-la");
    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_NOUN = 4;

    /** Particles that also stand between two family names: « Pinto da Silva »; French ones may lead to a body there. */
    private static final WordClass FOREIGN = new WordClass("mots-des-noms", "particules-etrangeres");

    private final Lexicon lexicon;
    private final FunctionList functions;
    private final Map<String, Boolean> particles = new HashMap<>();
    private final Set<String> stops;
    private final Set<String> notFamilies;

    NameParts(Lexicon lexicon, FunctionList functions, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        this.functions = functions;
        stops = knowledge.table("organisations-fin", 1).foldedSet();
        notFamilies = knowledge.table("pas-un-nom-de-famille", 1).foldedSet();
        for (WordTable.Row row : knowledge.table("particules", 1).rows()) {
            particles.put(row.text(0), !row.text(1).isEmpty());
        }
    }

    /** Returns just past the family name that starts at a word, particles included; the word itself when none does. */
    int familyEnd(Words words, int start, BitSet bodies) {
        int limit = Math.min(words.size(), start < words.size() ? words.end(words.sentenceOf(start)) : 0);
        int at = start;
        int end = start;
        int count = 0;
        while (at < limit && count < MOST_WORDS) {
            if (bodies.get(at)) {
                break;
            }
            if (isLeMaire(words, at, limit)) {
                at += 2;
                end = at;
                count += 2;
            } else if (isParticle(words, at)
                    && (count == 0 || words.isCapital(at) || words.in(at, FOREIGN))
                    && hasFamilyBehind(words, at, limit, bodies)) {
                at++;
            } else if (canBeFamily(words, at) && fitsCase(words, start, at) && !(count > 0 && isMereNoun(words, at))) {
                end = ++at;
                count++;
            } else {
                break;
            }
        }
        return end == start && isLetter(words, start, limit) ? start + 1 : end;
    }

    /** « Anne Le Maire »: a family name that reads like a function, when no town follows. */
    private static boolean isLeMaire(Words words, int at, int limit) {
        return at + 1 < limit
                && words.all(LE_MAIRE).contains(words.folded(at, at + 2))
                && words.isCapital(at)
                && words.isCapital(at + 1)
                && !(at + 2 < limit && words.grammar().of().contains(words.folded(at + 2)));
    }

    /** « Kim O, ministre »: a family name of one letter counts when a function follows. */
    private boolean isLetter(Words words, int at, int limit) {
        return at + 2 < limit
                && words.written(at).length() == 1
                && words.isCapital(at)
                && words.is(at + 1, ",")
                && functions.at(words, at + 2).isPresent();
    }

    private boolean hasFamilyBehind(Words words, int at, int limit, BitSet bodies) {
        int next = at + 1;
        while (next < limit && isParticle(words, next)) {
            next++;
        }
        boolean small = !words.isCapital(at);
        return next < limit
                && next - at <= 3
                && !bodies.get(next)
                && canBeFamily(words, next)
                && !(small && words.isAllCapitals(next) && words.written(next).length() <= 5);
    }

    /** Returns whether a word may stand before a family name and belong to it: « LE GALL ». */
    boolean isParticle(Words words, int i) {
        Boolean capital = particles.get(words.folded(i));
        return capital != null && (!capital || words.isCapital(i) || isBehindDe(words, i));
    }

    private static boolean isBehindDe(Words words, int i) {
        return i > 0 && words.all(DE_LA).contains(words.folded(i - 1, i + 1));
    }

    /** Returns whether a word can be (part of) a family name. */
    boolean canBeFamily(Words words, int i) {
        if (i >= words.size() || !words.isCapital(i)) {
            return false;
        }
        String word = words.written(i);
        if (word.length() < 2
                || !isNameLike(word)
                || words.in(i, FunctionWords.TITLES)
                || isNoFamily(words.folded(i))) {
            return false;
        }
        Optional<FunctionList.Head> head = functions.at(words, i);
        return head.isEmpty() || words.isAllCapitals(i) || head.get().kind() == FunctionList.Kind.QUALITE;
    }

    /** « Anne Delmas Crédit photo »: behind a family name, a noun that is nobody's name. */
    private boolean isMereNoun(Words words, int i) {
        String word = words.written(i);
        return !words.isAllCapitals(i)
                && word.length() >= SHORTEST_NOUN
                && lexicon.has(word, "N")
                && !lexicon.has(word, "J")
                && lexicon.forms(word).stream().noneMatch(form -> form.tag().startsWith("Z"));
    }

    private boolean isNoFamily(String folded) {
        return stops.contains(folded) || notFamilies.contains(folded);
    }

    private static boolean isNameLike(String word) {
        return word.codePoints().allMatch(c -> Character.isLetter(c) || "-'’".indexOf(c) >= 0);
    }

    /** « Jean DUPONT CRESS »: behind a family name in mixed case a short word in capitals is an acronym. */
    private static boolean fitsCase(Words words, int start, int at) {
        return at == start
                || words.isAllCapitals(start) == words.isAllCapitals(at)
                || words.written(at).length() > 6
                || isParticleWord(words, start);
    }

    private static boolean isParticleWord(Words words, int i) {
        return words.written(i).length() <= 4;
    }

    /** Returns whether the stretch may be a name whose given name no list has: no « de » in it, no common word first. */
    boolean isRare(Words words, int from, int to) {
        return !lexicon.isCommonWithCapital(words.written(from))
                && IntStream.range(from, to)
                        .noneMatch(
                                i -> !words.isCapital(i) && words.grammar().of().contains(words.folded(i)));
    }
}
