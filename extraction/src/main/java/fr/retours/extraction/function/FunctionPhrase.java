package fr.retours.extraction.function;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.function.FunctionList.Kind;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells how far the words of a function reach: to its body, or to a mark, a verb, or the next function. */
final class FunctionPhrase {
    private static final WordClass INSERTION = new WordClass("mots-des-fonctions", "insertion");
    private static final WordClass INTERIM = new WordClass("mots-des-fonctions", "interim");
    private static final WordClass AREA = new WordClass("mots-des-fonctions", "devant-territoire");
    private static final WordClass OF_BODY = new WordClass("mots-des-fonctions", "devant-organisme");
    private static final WordClass ENDINGS = new WordClass("mots-des-fonctions", "fin-de-fonction-locutions");
    private static final int LONGEST = 30;
    private static final int LONGEST_REMARK = 6;
    private static final int LONGEST_TITLE = 20;
    private static final int YEAR = 4;

    private final FunctionList functions;
    private final VerbClauses clauses;
    private final FieldRows rows;

    FunctionPhrase(FunctionList functions, VerbClauses clauses, KnowledgeBase knowledge) {
        this.functions = functions;
        this.clauses = clauses;
        rows = new FieldRows(functions, clauses, knowledge);
    }

    /** Returns where the phrase of a function stops, its body included. */
    int end(Words words, FunctionList.Head head, int limit, BodySpans bodies) {
        int most = Math.min(limit, head.start() + LONGEST);
        boolean complement =
                IntStream.range(head.start(), head.end()).anyMatch(word -> words.in(word, FunctionWords.PREPOSITIONS));
        int i = head.end();
        while (i < most) {
            Optional<BodySpan> body = bodies.startingAt(i);
            boolean named = body.isPresent() && !isUnit(words, body.get(), most, bodies);
            if (named && isArea(words, body.get(), i, most, bodies)) {
                i = body.get().to();
                complement = true;
                continue;
            } else if (named) {
                return i;
            }
            int past = Math.max(pastRemark(words, i, most), pastTitle(words, i, most, bodies));
            if (past > i) {
                i = past;
                continue;
            }
            if (stops(words, i, head, complement, most, bodies)) {
                return i;
            }
            complement |= words.in(i, FunctionWords.PREPOSITIONS);
            i++;
        }
        return i;
    }

    /** « maire (PS) de Brest », « adjointe (sans étiquette) au maire »: a remark in brackets before the body. */
    private int pastRemark(Words words, int at, int most) {
        for (int i = at + 1; words.is(at, "(") && i < Math.min(most - 1, at + LONGEST_REMARK); i++) {
            if (words.is(i, ")")) {
                return words.in(i + 1, FunctionWords.PREPOSITIONS) && !clauses.isFiniteVerb(words, i + 1) ? i + 1 : at;
            }
        }
        return at;
    }

    /** « auteur de « Comment la ville a grandi » »: what stands between quotation marks belongs to the function, verbs too. */
    private static int pastTitle(Words words, int at, int most, BodySpans bodies) {
        for (int i = at + 1; words.opensQuote(at) && i < Math.min(most, at + LONGEST_TITLE); i++) {
            if (words.closesQuote(i)) {
                return bodies.within(at, i).isEmpty() ? i + 1 : at;
            }
        }
        return at;
    }

    /** « responsable du Pôle Culture et Sport de la Ville de Brest »: a unit of the body named next belongs to the function. */
    private static boolean isUnit(Words words, BodySpan body, int most, BodySpans bodies) {
        return body.isOrganisation()
                && BodyUnits.bodyBehind(words, body.from(), most, bodies)
                        .filter(owner -> owner.from() >= body.to())
                        .isPresent();
    }

    /** « responsable régionale Grand Est d'Ecomaison »: the area that a function covers, before its body. */
    private static boolean isArea(Words words, BodySpan body, int at, int most, BodySpans bodies) {
        int to = body.to();
        boolean bare = body.isBarePlace() && (!words.in(at - 1, FunctionWords.PREPOSITIONS) || words.in(at - 1, AREA));
        if (!bare || to + 1 >= most || !words.in(to, OF_BODY)) {
            return false;
        }
        int next = words.pastArticle(to + 1);
        return bodies.named(words, to + 1).map(BodySpan::isOrganisation).orElse(words.isCapital(next));
    }

    private boolean stops(Words words, int i, FunctionList.Head head, boolean complement, int most, BodySpans bodies) {
        String folded = words.folded(i);
        if (words.is(i, ",")) {
            boolean listed = i + 1 < most
                    && (head.kind() == Kind.MANDAT
                            ? i + 2 < most
                                    && words.grammar().of().contains(words.folded(i + 1))
                                    && !FunctionWords.isTitle(words, i + 2)
                            : FieldEnumerations.goOn(words, i + 1, most));
            boolean row =
                    i > head.end() && FunctionPortfolios.isDeputy(words, head) && rows.goOn(words, i + 1, most, bodies);
            return !((complement && listed) || row);
        }
        if (words.grammar().and().contains(folded)) {
            Optional<FunctionList.Head> next = i + 1 < most ? functions.at(words, i + 1) : Optional.empty();
            return i + 1 >= most
                    || words.is(i + 1, ",")
                    || isPassive(words, i + 1, most)
                    || isSomeone(words, i + 1, most)
                    || (next.isPresent()
                            && (complement
                                    || words.isCapital(i - 1)
                                    || words.in(i + 1, FunctionWords.MAYOR)
                                    || isInTurn(words, head)
                                    || isMandate(words, head)
                                    || head.kind() == Kind.MANDAT
                                    || head.kind() == Kind.QUALITE))
                    || (words.isCapital(i + 1) && !complement);
        }
        if (words.is(i, "/") && i + 1 < most && functions.at(words, i + 1).isPresent()) {
            return true;
        }
        boolean punctuation =
                !words.isWord(i) && !"'’/\"«»".contains(words.written(i)) && !isWithinAWord(words, i, most);
        if (words.in(i, FunctionWords.SINCE) || isInYear(words, i, most)) {
            return true;
        }
        if (words.all(ENDINGS).contains(words.folded(i, Math.min(most, i + 2)))
                || words.all(ENDINGS).contains(words.folded(i, Math.min(most, i + 3)))) {
            return true;
        }
        boolean means = words.grammar().by().contains(folded)
                && (words.in(i - 1, INSERTION) || (i + 1 < most && words.in(i + 1, INTERIM)));
        boolean aim = words.grammar().onBehalfOf().contains(folded)
                && i + 1 < most
                && words.tag(i + 1).equals("VERB");
        return punctuation
                || aim
                || (words.in(i, FunctionWords.STOPS) && !means)
                || FunctionWords.isTitle(words, i)
                || (clauses.isFiniteVerb(words, i) && !words.in(i, FunctionWords.PORTFOLIO) && !isNoun(words, i, most));
    }

    /** « la table ronde réunit A, directrice de B, et animée par C »: what follows is said of another noun. */
    private static boolean isPassive(Words words, int i, int most) {
        return i + 1 < most
                && words.grammar().by().contains(words.folded(i + 1))
                && !words.tag(i).equals("NOUN");
    }

    /** « en 2020 », « de 1988 à 2005 ». */
    private static boolean isInYear(Words words, int i, int most) {
        return i + 1 < most
                && words.isNumber(i + 1)
                && (words.grammar().in().contains(words.folded(i))
                        || (words.grammar().of().contains(words.folded(i))
                                && words.written(i + 1).length() == YEAR));
    }

    /** « conseillère livre et lecture »: a noun like the one that « et » adds, though also the form of a verb. */
    private static boolean isNoun(Words words, int i, int most) {
        return i + 2 < most
                && words.grammar().and().contains(words.folded(i + 1))
                && !words.isCapital(i)
                && !words.tag(i + 2).startsWith("VERB")
                && !words.tag(i + 2).equals("PRON");
    }

    /** « cheffe de produit Service-Public.fr », « résidente 2022-2023 »: a mark without a blank beside it. */
    private static boolean isWithinAWord(Words words, int i, int most) {
        return i + 1 < most
                && (words.is(i, ".") || (words.is(i, "-") && words.isNumber(i - 1) && words.isNumber(i + 1)))
                && words.isGlued(i);
    }

    /** « respectivement directrice et président de… ». */
    private static boolean isInTurn(Words words, FunctionList.Head head) {
        return head.start() > 0 && words.in(head.start() - 1, FunctionWords.IN_TURN);
    }

    /** « et Mme B », « et la présidente »: someone else. */
    private boolean isSomeone(Words words, int i, int most) {
        boolean article = i + 1 < most
                && (words.grammar().articles().contains(words.folded(i))
                        || words.grammar().possessives().contains(words.folded(i)));
        return FunctionWords.isTitle(words, i)
                || (article && functions.at(words, i + 1).isPresent());
    }

    /** « maire et président de B »: the mandate of a town is not held at the body of the next function. */
    private static boolean isMandate(Words words, FunctionList.Head head) {
        Set<String> mayor = words.all(FunctionWords.MAYOR);
        String[] parts = words.folded(head.end() - 1).split(" ", -1);
        return words.in(head.end() - 1, FunctionWords.MANDATES)
                || mayor.contains(parts[0])
                || mayor.contains(parts[parts.length - 1]);
    }
}
