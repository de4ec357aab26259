package fr.retours.extraction.text;

import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.rule.RuleSet;
import fr.retours.extraction.rule.TextLayers;
import fr.retours.model.fact.FactReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The tokens of a whole recap in one row, with what extractors ask of them again and again. Stretches are half-open:
 * from a first word to just past the last one. Rules may look past either end of the text: what stands there is empty and of no
 * class. Not to be changed once made, what rules found is kept; safe for concurrent use.
 */
public final class Words implements TextLayers {
    private final GrammarWords grammar;
    private final Lexicon lexicon;
    private final TokenRow row;
    /** Annotations by type: where each ends, by its first word. */
    private final Map<String, Map<Integer, Integer>> layers;
    /** What rules found, by the sentence. */
    private final Map<RuleSet<?>, List<?>[]> found = new ConcurrentHashMap<>();

    /**
     * Lays out the tokens of a text.
     *
     * @param grammar the small words of its language
     * @param lexicon the dictionary
     */
    public Words(AnnotatedText text, GrammarWords grammar, Lexicon lexicon) {
        this(new TokenRow(text, lexicon), grammar, lexicon, Map.of());
    }

    private Words(TokenRow row, GrammarWords grammar, Lexicon lexicon, Map<String, Map<Integer, Integer>> layers) {
        this.row = row;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.layers = layers;
    }

    @Override
    public int size() {
        return row.tokens.size();
    }

    /** Returns a token. */
    public Token token(int i) {
        return row.tokens.get(i);
    }

    @Override
    public String folded(int i) {
        return isInside(i) ? row.folded[i] : "";
    }

    @Override
    public String written(int i) {
        return isInside(i) ? row.tokens.get(i).text() : "";
    }

    @Override
    public String tag(int i) {
        return isInside(i) ? row.tokens.get(i).tag() : "";
    }

    private boolean isInside(int i) {
        return i >= 0 && i < row.folded.length;
    }

    @Override
    public List<String> lemmas(int i) {
        return isInside(i) ? row.lemmas.get(i) : List.of();
    }

    @Override
    public String start(int i) {
        return isInside(i) ? row.starts[i] : "";
    }

    @Override
    public boolean startsLine(int i) {
        return i == 0 || row.lines.get(i);
    }

    @Override
    public boolean endsLine(int i) {
        return i >= size() || row.lines.get(i);
    }

    @Override
    public int end(String type, int i) {
        return layers.getOrDefault(type, Map.of()).getOrDefault(i, -1);
    }

    /**
     * Returns the same words with annotations of one type more; these stay as they are.
     *
     * @param type as rules name it
     * @param ends where each annotation ends, just past its last word, by its first word
     */
    public Words with(String type, Map<Integer, Integer> ends) {
        var all = new HashMap<>(layers);
        all.put(type, Map.copyOf(ends));
        return new Words(row, grammar, lexicon, Map.copyOf(all));
    }

    /** Returns the words of a stretch folded, as much of it as there is, with one space between. */
    public String folded(int from, int to) {
        var joined = new StringBuilder();
        for (int i = Math.max(from, 0); i < Math.min(to, size()); i++) {
            if (!row.folded[i].isEmpty()) {
                joined.append(joined.isEmpty() ? "" : " ").append(row.folded[i]);
            }
        }
        return joined.toString();
    }

    /** Returns the text of a stretch as written, as much of it as there is; empty for an empty one. */
    public String written(int from, int to) {
        int first = Math.max(from, 0);
        int last = Math.min(to, size()) - 1;
        return first > last
                ? ""
                : row.text
                        .text()
                        .substring(
                                row.tokens.get(first).start(),
                                row.tokens.get(last).end());
    }

    /** Returns the index of the sentence that a word is in. */
    public int sentenceOf(int i) {
        InterruptionCheck.check();
        return row.sentences[i];
    }

    /** Finds the rules that fit in a sentence, in order, not overlapping. What was found is kept: several ask for the same. */
    @SuppressWarnings("unchecked") // what is kept under rules was found by them
    public <V> List<RuleMatch<V>> all(RuleSet<V> rules, int sentence) {
        InterruptionCheck.check();
        List<?>[] ofSentences = found.computeIfAbsent(rules, any -> new List<?>[sentenceCount()]);
        if (ofSentences[sentence] == null) {
            ofSentences[sentence] = List.copyOf(rules.in(this, first(sentence), end(sentence)));
        }
        return (List<RuleMatch<V>>) ofSentences[sentence];
    }

    /**
     * Returns the answer to a question about the whole text, which is looked for when it is asked first.
     *
     * @param question equals no other one
     */
    @SuppressWarnings("unchecked") // what is kept under a question is its answer
    public <T> T once(Object question, Supplier<T> answer) {
        return (T) row.answers.computeIfAbsent(question, asked -> answer.get());
    }

    /** Returns the reason that a rule gives where it fits. */
    public FactReason reason(RuleMatch<?> match) {
        return reason(match.rule(), match.start(), match.end());
    }

    /** Returns the reason that a rule gives by some words. */
    public FactReason reason(Rule rule, int from, int to) {
        return new FactReason(rule.id(), written(from, to));
    }

    /** Returns a sentence. */
    public Sentence sentence(int index) {
        return row.text.sentences().get(index);
    }

    /** Returns whether a sentence is one of that many first ones of the body. */
    public boolean opensBody(int sentence, int count) {
        return isBody(sentence) && (sentence < count || !isBody(sentence - count));
    }

    private boolean isBody(int sentence) {
        return sentence(sentence).section() == TextSection.BODY;
    }

    /** Returns how many sentences there are. */
    public int sentenceCount() {
        return row.firsts.length - 1;
    }

    /** Returns the first word of a sentence. */
    public int first(int sentence) {
        return row.firsts[sentence];
    }

    /** Returns the first word of a sentence that is no mark; the sentence's end when there is none. */
    public int firstWord(int sentence) {
        return firstWord(first(sentence), end(sentence));
    }

    /** Returns the index just past the last word of a sentence. */
    public int end(int sentence) {
        return row.firsts[sentence + 1];
    }

    /** Returns whether the word is written so; false beyond the text. */
    public boolean is(int i, String written) {
        return written(i).equals(written);
    }

    /** Returns the word behind an article; the word itself when it is none. */
    public int pastArticle(int i) {
        return grammar.articles().contains(folded(i)) ? i + 1 : i;
    }

    /** Returns the word behind adjectives in lower case; the word itself when it is none. */
    public int pastAdjectives(int at, int limit) {
        int end = at;
        while (end < limit && tag(end).equals("ADJ") && !isCapital(end)) {
            end++;
        }
        return end;
    }

    /** Returns whether the first letter is a capital. */
    public boolean isCapital(int i) {
        return isInside(i) && Character.isUpperCase(row.tokens.get(i).text().codePointAt(0));
    }

    /** Returns whether the word is of two letters or more, all of them capitals. */
    public boolean isAllCapitals(int i) {
        String word = written(i);
        return word.codePoints().filter(Character::isLetter).count() >= 2
                && word.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Returns whether the word has a capital, but not only capitals, and by the dictionary may be a proper noun. */
    public boolean mayBeProper(int i) {
        return isCapital(i) && !isAllCapitals(i) && lexicon.mayBeProper(written(i));
    }

    /**
     * Returns whether whoever has the word as given name may be of a gender: a name that the dictionary does not have says
     * nothing.
     *
     * @param gender as tags write it, « m » or « f »
     */
    public boolean mayHaveGender(int i, String gender) {
        String name = token(i).text();
        return !lexicon.isGivenName(name) || lexicon.isGivenName(name, gender);
    }

    /** Returns whether the word, written with a capital, is a given name that the dictionary has. */
    public boolean isGivenName(int i) {
        return isCapital(i) && lexicon.isGivenName(written(i));
    }

    /** Returns whether the word starts with a letter or digit: no punctuation. */
    public boolean isWord(int i) {
        return isInside(i) && Character.isLetterOrDigit(row.tokens.get(i).text().codePointAt(0));
    }

    /** Returns whether the word starts with a digit; false beyond the text. */
    public boolean isNumber(int i) {
        return isInside(i) && Character.isDigit(row.tokens.get(i).text().codePointAt(0));
    }

    /** Returns whether a word or mark stands between two others without a blank. */
    public boolean isGlued(int i) {
        return i > 0
                && i + 1 < size()
                && row.tokens.get(i - 1).end() == row.tokens.get(i).start()
                && row.tokens.get(i).end() == row.tokens.get(i + 1).start();
    }

    /** Returns whether the word is a mark that opens what someone says or a title. */
    public boolean opensQuote(int i) {
        return is(i, "«") || is(i, "“") || is(i, "\"");
    }

    /** Returns whether the word is a mark that closes what someone says or a title. */
    public boolean closesQuote(int i) {
        return is(i, "»") || is(i, "”") || is(i, "\"");
    }

    /** Returns the first word that starts at or behind an offset into the text. */
    public int at(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the word that a character is in, or the one before it. */
    public int around(int offset) {
        int next = at(offset);
        boolean starts = next < size() && row.tokens.get(next).start() == offset;
        return starts || next == 0 ? next : next - 1;
    }

    /** Returns the small words of the text's language. */
    public GrammarWords grammar() {
        return grammar;
    }

    /** Returns whether a word, folded, is one of a class. */
    public boolean in(int i, WordClass words) {
        return grammar.words(words).contains(folded(i));
    }

    /** Returns whether a word, folded, begins like one of a class. */
    public boolean begins(int i, WordClass words) {
        String word = folded(i);
        for (String start : grammar.words(words)) {
            if (word.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the words of a class, folded. */
    public Set<String> all(WordClass words) {
        return grammar.words(words);
    }

    /** Returns the first word of a stretch that is no punctuation; its end when there is none. */
    public int firstWord(int from, int to) {
        int at = from;
        while (at < to && !isWord(at)) {
            at++;
        }
        return at;
    }

    /** Returns whether one of a stretch's words, folded, is in a set. */
    public boolean anyIn(int from, int to, Set<String> words) {
        return IntStream.range(from, to).anyMatch(i -> words.contains(folded(i)));
    }

    /** Returns the word before a name and its article: « de » in « de la Ville »; -1 or less before the text. */
    public int beforeArticle(int name) {
        return grammar.articles().contains(folded(name - 1)) ? name - 2 : name - 1;
    }

    /** Returns the text annotated. */
    public AnnotatedText annotated() {
        return row.text;
    }
}
