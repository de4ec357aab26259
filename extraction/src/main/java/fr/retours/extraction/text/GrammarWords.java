package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import java.util.Set;

/** Closed classes of small words that many rules ask for, folded, as {@code lists/mots-outils.txt} lists them. Immutable. */
public final class GrammarWords {
    private final Set<String> articles;
    private final Set<String> of;
    private final Set<String> possessives;
    private final Set<String> where;
    private final Set<String> next;
    private final Set<String> hollow;
    private final Set<String> and;
    private final Set<String> by;
    private final Set<String> onBehalfOf;
    private final Set<String> in;
    private final Set<String> at;
    private final Set<String> with;
    private final Set<String> chez;
    private final Set<String> who;

    private final KnowledgeBase knowledge;

    /** Takes the classes from what is known. */
    public GrammarWords(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        var words = knowledge.sections("mots-outils");
        articles = words.of("articles");
        of = words.of("de");
        possessives = words.of("possessifs");
        where = words.of("lieu");
        next = words.of("prochain");
        hollow = words.of("mots-creux");
        and = words.of("et");
        by = words.of("par");
        onBehalfOf = words.of("pour");
        in = words.of("en");
        at = words.of("a");
        with = words.of("avec");
        chez = words.of("chez");
        who = words.of("qui");
    }

    /** Returns the words of « la Ville », « l'ADEME ». */
    public Set<String> articles() {
        return articles;
    }

    /** Returns the words of « de Lyon », « du Rhône ». */
    public Set<String> of() {
        return of;
    }

    /** Returns the words of « sa démarche », « leur directrice ». */
    public Set<String> possessives() {
        return possessives;
    }

    /** Returns the words of « à Lyon », « dans la Drôme ». */
    public Set<String> where() {
        return where;
    }

    /** Returns the words of « la prochaine édition »: what is still to come. */
    public Set<String> next() {
        return next;
    }

    /** Returns those that stand in names of bodies and say nothing by themselves. */
    public Set<String> hollow() {
        return hollow;
    }

    /** Returns the words of « Anne Petit et Luc Morel ». */
    public Set<String> and() {
        return and;
    }

    /** Returns the words of « animée par l'ADEME ». */
    public Set<String> by() {
        return by;
    }

    /** Returns the words of « pour l'ADEME ». */
    public Set<String> onBehalfOf() {
        return onBehalfOf;
    }

    /** Returns the words of « en charge de », « en Bretagne ». */
    public Set<String> in() {
        return in;
    }

    /** Returns the words of « à Lyon »; without its accent it may be the verb. */
    public Set<String> at() {
        return at;
    }

    /** Returns the words of « avec l'ADEME ». */
    public Set<String> with() {
        return with;
    }

    /** Returns the words of « chez Emmaüs ». */
    public Set<String> chez() {
        return chez;
    }

    /** Returns the words of « qui dirige l'ADEME ». */
    public Set<String> who() {
        return who;
    }

    /** Returns the words of a class, folded. */
    Set<String> words(WordClass words) {
        return knowledge.words(words);
    }
}
