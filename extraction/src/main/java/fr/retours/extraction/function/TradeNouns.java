package fr.retours.extraction.function;

import fr.retours.extraction.function.FunctionList.Head;
import fr.retours.extraction.function.FunctionList.Kind;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Nouns for people that no list of functions has: « hébergeuse », « géologue », « fauconnier ». The dictionary gives them
 * away, as they have a feminine beside the masculine, or one form for both. Only right behind a name are they functions.
 */
public final class TradeNouns {
    private final Lexicon lexicon;
    private final Set<String> notTrades;
    private final List<Ending> endings;

    /** How masculine nouns for people end, and the feminine of the same. */
    private record Ending(String masculine, String feminine) {}

    public TradeNouns(Lexicon lexicon, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        notTrades = knowledge.table("pas-des-metiers", 1).foldedSet();
        endings = knowledge.table("terminaisons-des-metiers", 2).rows().stream()
                .map(row -> new Ending(row.text(0), row.text(1)))
                .toList();
    }

    /** Reads such a noun in lower case at a word. */
    Optional<Head> at(Words words, int i) {
        String word = words.written(i);
        String tag = words.tag(i);
        boolean alone = i + 1 == words.end(words.sentenceOf(i))
                || !words.isWord(i + 1)
                || words.grammar().chez().contains(words.folded(i + 1));
        boolean noun = !words.isCapital(i) && (tag.equals("NOUN") || (alone && tag.equals("ADJ")));
        return noun && !notTrades.contains(words.folded(i)) && isOfPeople(word.toLowerCase(Locale.ROOT))
                ? Optional.of(new Head(i, i + 1, Kind.QUALITE, false))
                : Optional.empty();
    }

    private boolean isOfPeople(String word) {
        List<Lexicon.Form> forms = lexicon.forms(word);
        boolean participle = forms.stream().anyMatch(form -> form.tag().startsWith("V ppa"));
        return !participle
                && forms.stream()
                        .filter(form -> !notTrades.contains(LatinFolding.words(form.lemma())))
                        .anyMatch(form -> form.tag().startsWith("N e")
                                || (form.tag().startsWith("N f s")
                                        && !form.lemma().equals(word))
                                || (isMasculineOrSeveral(form) && hasFeminine(form.lemma())));
    }

    /** « fauconnier », « fauconniers », « fauconnières »: the lemma is the masculine. */
    private static boolean isMasculineOrSeveral(Lexicon.Form form) {
        return form.tag().startsWith("N m") || form.tag().startsWith("N f p");
    }

    private boolean hasFeminine(String word) {
        return endings.stream()
                .filter(ending -> word.endsWith(ending.masculine))
                .map(ending -> word.substring(0, word.length() - ending.masculine.length()) + ending.feminine)
                .anyMatch(feminine -> lexicon.forms(feminine).stream()
                        .anyMatch(form ->
                                form.tag().startsWith("N f s") && form.lemma().equals(word)));
    }
}
