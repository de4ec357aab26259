package fr.retours.extraction.place;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.Sentence;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words around a name: whether it is whole, whose it is, and which preposition leads to it. */
final class NameSurroundings {
    /** Functions that only a body has. */
    private static final WordClass PRESIDED = new WordClass("collectivites", "preside");

    private static final WordClass TOWARDS = new WordClass("collectivites", "vers");
    private static final WordClass NEAR = new WordClass("collectivites", "pres");
    private static final WordClass NEAR_OF = new WordClass("collectivites", "pres-de");
    private static final WordClass OF = new WordClass("collectivites", "avant-un-nom");
    private static final WordClass DEPARTEMENT_ARTICLES = new WordClass("collectivites", "avant-un-departement");
    private static final WordClass INSIDE = new WordClass("collectivites", "dans");

    /** « à » without its accent. */
    private static final WordClass AT = new WordClass("mots-outils", "a");

    /** What a firm does in a part of the country: « responsable commercial Grand Est ». */
    private static final WordClass BUSINESS = new WordClass("collectivites", "metier-d-un-secteur");

    /** They lead to whoever sends somebody to a part of the country: « directeur régional Bretagne de Voliqua ». */
    private static final WordClass EMPLOYER = new WordClass("collectivites", "avant-un-employeur");

    private static final WordClass IN = new WordClass("mots-outils", "en");
    private static final int LONGEST_HEAD = 3;

    /** By their words, whether the town that they are named after is where they are. */
    private final Map<String, Boolean> heads = new HashMap<>();

    private final Set<String> neutral;
    /** « Lieu : Maison des associations, Tulle ». */
    private final Pattern placeLine;

    NameSurroundings(KnowledgeBase knowledge) {
        placeLine = Pattern.compile(
                "^\\W*" + knowledge.sections("lieux").anyOf("rubrique-du-lieu") + "\\W*:",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (WordTable.Row row : knowledge.table("noms-en-tete", 1).rows()) {
            heads.put(LatinFolding.words(row.text(0)), !row.text(1).isEmpty());
        }
        neutral = knowledge.table("mots-neutres", 1).foldedSet();
    }

    /** Returns whether a capitalised word is stuck to the name, so that both are one other name: « Lyon Confluence ». */
    boolean isPartOfLongerName(PlainWords words, NameMatch name) {
        return isCapitalNeighbour(words, name.from() - 1, name.from() - 1) || goesOn(words, name);
    }

    /** Returns whether a capitalised word is stuck to the end of the name. */
    boolean goesOn(PlainWords words, NameMatch name) {
        return isCapitalNeighbour(words, name.to(), name.to() - 1);
    }

    /**
     * Returns whether the name of a région or a département says no body but where somebody works for another: it stands right behind a
     * word for that work, or between a word in small letters and the employer.
     */
    boolean isFieldOfFunction(PlainWords words, NameMatch name) {
        int before = name.from() - 1;
        if (!words.joined(before)
                || words.hyphenAfter(before)
                || words.isSmall(before)
                || words.isCapital(before)
                || name.readings().stream()
                        .noneMatch(one -> one.body().kind() == CollectiviteKind.REGION
                                || one.body().kind() == CollectiviteKind.DEPARTEMENT)) {
            return false;
        }
        int employer = name.to();
        while (words.joined(employer - 1) && words.in(employer, EMPLOYER)) {
            employer++;
        }
        return words.in(before, BUSINESS)
                || (employer > name.to() && words.joined(employer - 1) && words.isCapital(employer));
    }

    /** Returns whether the name stands right behind « président de », as only that of a body can. */
    boolean isPresided(PlainWords words, NameMatch name) {
        int at = behindHead(words, name);
        return at < name.from() && words.joined(at - 1) && words.in(at - 1, PRESIDED);
    }

    private boolean isCapitalNeighbour(PlainWords words, int neighbour, int joint) {
        return words.joined(joint)
                && words.isCapital(neighbour)
                && !words.isSmall(neighbour)
                && !neutral.contains(words.folded(neighbour));
    }

    /** Goes back over the small words before a name. */
    private static int behindHead(PlainWords words, NameMatch name) {
        int at = name.from();
        while (words.joined(at - 1) && words.in(at - 1, LevelCues.LINKS)) {
            at--;
        }
        return at;
    }

    /**
     * Returns whether a thing named after the town is in it: « gare de Rennes » is, « ferme de Rochefort » need not be;
     * empty when the name belongs to no such thing.
     */
    Optional<Boolean> head(PlainWords words, NameMatch name) {
        int at = behindHead(words, name);
        for (int length = 1; length <= LONGEST_HEAD && words.joined(at - length); length++) {
            Boolean situated = heads.get(words.folded(at - length, at));
            if (situated != null) {
                return Optional.of(situated);
            }
        }
        return Optional.empty();
    }

    /** Returns whether « à », « près de », « vers »… leads to the name: a place and nothing else. */
    boolean isPlace(PlainWords words, NameMatch name) {
        int before = name.from() - 1;
        if (!words.joined(before)) {
            return false;
        }
        boolean to = words.in(before, AT) && !words.all(AT).contains(words.written(before, before + 1));
        boolean near = words.in(before, NEAR_OF) && words.in(before - 1, NEAR);
        return to || near || words.in(before, TOWARDS);
    }

    /** Returns whether the name ends a line that says where something was, or a part of it between commas. */
    boolean isInPlaceLine(PlainWords words, NameMatch name) {
        Sentence sentence = words.sentence(name.from());
        return !words.joined(name.from() - 1)
                && !words.joined(name.to() - 1)
                && placeLine
                        .matcher(words.text())
                        .region(sentence.start(), sentence.end())
                        .find();
    }

    /** Returns whether « de », « sur », « entre »… leads to the name. */
    boolean isOf(PlainWords words, NameMatch name) {
        int before = name.from() - 1;
        return words.joined(before) && words.in(before, OF);
    }

    /** Returns whether an article or « en » leads to the name, as to a département: « la Creuse », « en Vienne ». */
    boolean hasArticle(PlainWords words, NameMatch name) {
        int before = name.from() - 1;
        return words.joined(before) && words.in(before, DEPARTEMENT_ARTICLES);
    }

    /** Returns whether « dans le », « dans la », « dans l' » or « en » leads to the name. */
    boolean isInside(PlainWords words, NameMatch name) {
        return words.joined(name.from() - 1) && (words.in(name.from() - 1, IN) || words.in(name.from() - 2, INSIDE));
    }

    /** Returns whether the name comes first in brackets: « (Pantin - … ». */
    boolean isInBrackets(PlainWords words, NameMatch name) {
        return words.follows(name.from(), '(');
    }
}
