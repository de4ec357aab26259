package fr.retours.text.plan;

import fr.retours.text.QueryRemark;
import fr.retours.text.RemarkKind;
import fr.retours.text.query.QueryText;
import fr.retours.text.query.QueryWord;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.settings.WeightKey;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SpellingCorrections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in words how a query was read. */
public final class QueryRemarks {
    private final QueryText asked;
    private final QueryLadder.Read read;
    private final RecapFinder finder;
    private final IndexVocabulary vocabulary;
    private final SpellingCorrections possible;

    /**
     * Works for one query.
     *
     * @param asked the query before anything in it was loosened
     */
    public QueryRemarks(QueryText asked, QueryLadder.Read read, RecapFinder finder, IndexVocabulary vocabulary) {
        this.possible = new SpellingCorrections(read.plan().text(), vocabulary, finder);
        this.asked = asked;
        this.read = read;
        this.finder = finder;
        this.vocabulary = vocabulary;
    }

    /**
     * Lists what there is to tell, mistakes first.
     *
     * @throws IOException if the index cannot be read
     */
    public List<QueryRemark> all() throws IOException {
        List<QueryRemark> all = new ArrayList<>();
        asked.unread().forEach(part -> all.add(new QueryRemark(RemarkKind.UNREAD, part, "")));
        if (asked.isCut()) {
            all.add(new QueryRemark(RemarkKind.CUT, "", String.valueOf(QueryText.MOST_WORDS)));
        }
        if (asked.isSentence(read.plan().weights().whole(WeightKey.FEW_WORDS))) {
            asked.phrases().forEach(phrase -> all.add(new QueryRemark(RemarkKind.LOOSE_QUOTES, phrase.strip(), "")));
        }
        corrections()
                .forEach((at, meant) -> all.add(new QueryRemark(RemarkKind.CORRECTED, text().typed(at, at), meant)));
        addUnknown(all);
        if (read.needed() < read.plan().words()) {
            all.add(new QueryRemark(
                    RemarkKind.RELAXED, String.valueOf(read.plan().words()), String.valueOf(read.needed())));
        }
        if (read.filled()) {
            all.add(new QueryRemark(RemarkKind.FILLED, "", ""));
        }
        addSynonyms(all);
        return all;
    }

    /**
     * Returns the name that sounds like the whole query; else the query with its corrections in place and, for words that no recap holds, likely corrections that the search did not use; empty when there is none.
     *
     * @throws IOException if the index cannot be read
     */
    public Optional<String> spelling() throws IOException {
        var names = asked.isChoiceOfWords(read.plan().weights().whole(WeightKey.FEW_WORDS))
                ? vocabulary.namesLike(asked.typed())
                : List.<String>of();
        if (!names.isEmpty()) {
            return Optional.of(names.getFirst());
        }
        var corrections = corrections();
        for (int at = 0; at < text().words().size(); at++) {
            var word = text().words().get(at);
            if (word.weighs() && !word.prefix() && !corrections.containsKey(at) && !vocabulary.holds(word)) {
                offer(at, corrections);
            }
        }
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        var spelling = new StringBuilder(text().typed());
        for (int at = text().words().size() - 1; at >= 0; at--) {
            var meant = corrections.get(at);
            if (meant != null) {
                var word = text().words().get(at);
                spelling.replace(word.start(), word.end(), meant);
            }
        }
        return Optional.of(spelling.toString());
    }

    /** Returns for the number of a word that was misspelt what it is most likely to mean. */
    private Map<Integer, String> corrections() throws IOException {
        Map<Integer, String> corrections = new LinkedHashMap<>();
        for (WordCover cover : read.plan().covers()) {
            if (cover.origin() == WordCover.Origin.MISTAKE && !corrections.containsKey(cover.first())) {
                corrections.put(cover.first(), vocabulary.written(cover.meant()));
            }
        }
        return corrections;
    }

    /** Offers the likeliest word that some recap holds beside another one of the query. */
    private void offer(int at, Map<Integer, String> corrections) throws IOException {
        boolean isAlone = text().words().stream().filter(QueryWord::weighs).count() == 1;
        for (String one : possible.close(at)) {
            var cover = new WordCover(at, at, finder.queries().word(one, one), WordCover.Origin.MISTAKE, one);
            if (isAlone || finder.has(read.plan().holding(cover, 1))) {
                corrections.put(at, vocabulary.written(one));
                return;
            }
        }
    }

    /** Of a sentence only what looks like a name or a code is worth a look: nobody mends « je cherche ». */
    private void addUnknown(List<QueryRemark> all) throws IOException {
        for (int at = 0; at < text().words().size(); at++) {
            if (text().words().get(at).weighs() && (!read.plan().isSentence() || isMarked(at)) && !isHeld(at)) {
                int last = endOfDate(at);
                all.add(new QueryRemark(RemarkKind.UNKNOWN, text().typed(at, last), ""));
                at = last;
            }
        }
    }

    /** Returns the last word of the date that a word is of; the word itself where it is of none. */
    private int endOfDate(int at) {
        return read.plan().covers().stream()
                .filter(cover -> cover.origin() == WordCover.Origin.DATE && cover.includes(at))
                .mapToInt(WordCover::last)
                .findFirst()
                .orElse(at);
    }

    /** Returns whether a word is a number, a code, or has a capital that does not begin the query. */
    private boolean isMarked(int at) {
        String typed = text().typed(at, at);
        return typed.chars().anyMatch(Character::isDigit) || (at > 0 && Character.isUpperCase(typed.codePointAt(0)));
    }

    private boolean isHeld(int at) throws IOException {
        if (vocabulary.holds(text().words().get(at))) {
            return true;
        }
        for (WordCover cover : read.plan().covers()) {
            if (cover.includes(at) && finder.has(cover.query().filter())) {
                return true;
            }
        }
        return false;
    }

    private void addSynonyms(List<QueryRemark> all) throws IOException {
        for (WordCover cover : read.plan().covers()) {
            if (cover.isSynonym() && finder.has(cover.query().filter())) {
                all.add(new QueryRemark(RemarkKind.SYNONYM, text().typed(cover.first(), cover.last()), cover.meant()));
            }
        }
    }

    private QueryText text() {
        return read.plan().text();
    }
}
