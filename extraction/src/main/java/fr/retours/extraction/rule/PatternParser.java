package fr.retours.extraction.rule;

import fr.retours.extraction.rule.RulePattern.Annotation;
import fr.retours.extraction.rule.RulePattern.Behind;
import fr.retours.extraction.rule.RulePattern.Capture;
import fr.retours.extraction.rule.RulePattern.Choice;
import fr.retours.extraction.rule.RulePattern.LineEnd;
import fr.retours.extraction.rule.RulePattern.LineStart;
import fr.retours.extraction.rule.RulePattern.NotAhead;
import fr.retours.extraction.rule.RulePattern.Repeat;
import fr.retours.extraction.rule.RulePattern.Row;
import fr.retours.extraction.rule.RulePattern.Word;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a pattern. Its language is described in {@code docs/fr/regles.md}: words, {@code anim*}, {@code de/du},
 * {@code <ouvrir>}, {@code [NOUN]}, {@code @liste}, {@code PERSONNE}, {@code nom=…}, {@code ? * + {2,4}}, {@code ...},
 * {@code ^ $}, {@code pas(…)}, {@code après(…)}.
 */
final class PatternParser {
    private static final int GAP = 5;
    private static final WordTest IN_GAP = new WordTest.Not(new WordTest.AnyOf(
            List.of(new WordTest.Written("."), new WordTest.Written(";"), new WordTest.Written(":"))));
    private static final String ENDS_WORD = " ()|?+{";

    private final String text;
    private final Rule rule;
    private final Function<String, Set<String>> lists;
    private int at;

    private PatternParser(Rule rule, String text, Function<String, Set<String>> lists) {
        this.rule = rule;
        this.text = text;
        this.lists = lists;
    }

    /**
     * Reads one of a rule's patterns.
     *
     * @param lists the words of a list by its name, folded
     * @throws RuleException if the pattern is none
     */
    static RulePattern parse(Rule rule, String text, Function<String, Set<String>> lists) {
        var parser = new PatternParser(rule, text, lists);
        RulePattern pattern = parser.choice();
        if (parser.peek() != 0) {
            throw parser.problem("rules.pattern.more");
        }
        return pattern;
    }

    private RuleException problem(String key) {
        return rule.problem(key, rule.id(), text.substring(Math.min(at, text.length())));
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean takes(String mark) {
        peek();
        boolean found = text.startsWith(mark, at);
        at += found ? mark.length() : 0;
        return found;
    }

    private void close() {
        if (!takes(")")) {
            throw problem("rules.pattern.close");
        }
    }

    private RulePattern choice() {
        var pieces = new ArrayList<RulePattern>();
        do {
            pieces.add(row());
        } while (takes("|"));
        return pieces.size() == 1 ? pieces.getFirst() : new Choice(List.copyOf(pieces));
    }

    private RulePattern row() {
        var pieces = new ArrayList<RulePattern>();
        for (char next = peek(); next != 0 && next != '|' && next != ')'; next = peek()) {
            pieces.add(piece());
        }
        if (pieces.isEmpty()) {
            throw problem("rules.pattern.empty");
        }
        return pieces.size() == 1 ? pieces.getFirst() : new Row(List.copyOf(pieces));
    }

    private RulePattern piece() {
        int equals = at;
        while (equals < text.length() && Character.isLetter(text.charAt(equals))) {
            equals++;
        }
        if (equals > at && equals < text.length() && text.charAt(equals) == '=') {
            String name = text.substring(at, equals);
            at = equals + 1;
            return repeated(new Capture(name, atom()));
        }
        return repeated(atom());
    }

    private RulePattern repeated(RulePattern piece) {
        if (at >= text.length()) {
            return piece;
        }
        return switch (text.charAt(at)) {
            case '?' -> times(piece, 0, 1);
            case '*' -> times(piece, 0, Repeat.ANY);
            case '+' -> times(piece, 1, Repeat.ANY);
            case '{' -> counted(piece);
            default -> piece;
        };
    }

    private RulePattern times(RulePattern piece, int least, int most) {
        at++;
        return new Repeat(piece, least, most, false);
    }

    private RulePattern counted(RulePattern piece) {
        int comma = text.indexOf(',', at);
        int close = text.indexOf('}', at);
        try {
            int least = Integer.parseInt(text.substring(at + 1, comma).strip());
            int most = Integer.parseInt(text.substring(comma + 1, close).strip());
            at = close + 1;
            return new Repeat(piece, least, most, false);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw problem("rules.pattern.count");
        }
    }

    private RulePattern atom() {
        if (takes("pas(")) {
            RulePattern inner = choice();
            close();
            return new NotAhead(inner);
        }
        if (takes("pas-après(")) {
            return behind(false);
        }
        if (takes("après(")) {
            return behind(true);
        }
        if (takes("(")) {
            RulePattern inner = choice();
            close();
            return inner;
        }
        if (takes("^")) {
            return new LineStart();
        }
        if (takes("$")) {
            return new LineEnd();
        }
        if (takes("...")) {
            return new Repeat(new Word(IN_GAP), 0, number(GAP), true);
        }
        boolean not = takes("!");
        String key = key();
        if (!not && key.startsWith("@") && key.indexOf('/') < 0) {
            return listed(key.substring(1));
        }
        return isAnnotation(key) && !not
                ? new Annotation(key)
                : new Word(not ? new WordTest.Not(test(key)) : test(key));
    }

    /** An entry of several words is as many words of the text, or one with hyphens. */
    private RulePattern listed(String name) {
        Set<String> entries = lists.apply(name);
        var pieces = new ArrayList<RulePattern>();
        entries.stream()
                .filter(entry -> entry.indexOf(' ') >= 0)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(entry -> new Row(Arrays.stream(entry.split(" "))
                        .<RulePattern>map(word -> new Word(new WordTest.OneOf(Set.of(word))))
                        .toList()))
                .forEach(pieces::add);
        pieces.add(new Word(new WordTest.OneOf(entries)));
        return pieces.size() == 1 ? pieces.getFirst() : new Choice(List.copyOf(pieces));
    }

    private RulePattern behind(boolean isWanted) {
        WordTest test = test(key());
        close();
        return new Behind(test, isWanted);
    }

    private int number(int otherwise) {
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == from ? otherwise : Integer.parseInt(text.substring(from, at));
    }

    /** Reads up to where a word ends; a star before a letter's end repeats, at a word's end it belongs to the word. */
    private String key() {
        peek();
        int from = at;
        boolean quoted = false;
        while (at < text.length() && (quoted || !endsWord())) {
            quoted ^= text.charAt(at) == '"';
            at++;
        }
        if (at == from) {
            throw problem("rules.pattern.word");
        }
        return text.substring(from, at);
    }

    private boolean endsWord() {
        char here = text.charAt(at);
        boolean repeats = here == '*' && at > 0 && !Character.isLetter(text.charAt(at - 1));
        return ENDS_WORD.indexOf(here) >= 0 || repeats;
    }

    private static boolean isAnnotation(String key) {
        return key.length() > 1
                && WordSort.named(key) == null
                && key.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '-');
    }

    private WordTest test(String key) {
        var words = new LinkedHashSet<String>();
        var lemmas = new HashSet<String>();
        var tests = new ArrayList<WordTest>();
        for (String word : split(key)) {
            WordSort sort = WordSort.named(word);
            if (sort != null) {
                tests.add(new WordTest.Looks(sort));
            } else if (word.startsWith("@")) {
                words.addAll(lists.apply(word.substring(1)));
            } else if (word.startsWith("<") && word.endsWith(">")) {
                lemmas.add(word.substring(1, word.length() - 1));
            } else if (word.startsWith("[") && word.endsWith("]")) {
                tests.add(new WordTest.Tagged(word.substring(1, word.length() - 1)));
            } else if (word.startsWith("\"") && word.endsWith("\"") && word.length() > 2) {
                tests.add(new WordTest.Written(word.substring(1, word.length() - 1)));
            } else if (word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0))) {
                tests.add(new WordTest.Written(word));
            } else if (word.endsWith("*") && !LatinFolding.words(word).isEmpty()) {
                tests.add(new WordTest.Starts(LatinFolding.words(word)));
            } else if (!LatinFolding.words(word).isEmpty()) {
                words.add(LatinFolding.words(word));
            } else {
                throw problem("rules.pattern.word");
            }
        }
        if (!words.isEmpty()) {
            tests.addFirst(new WordTest.OneOf(Set.copyOf(words)));
        }
        if (!lemmas.isEmpty()) {
            tests.add(new WordTest.FormOf(Set.copyOf(lemmas)));
        }
        return tests.size() == 1 ? tests.getFirst() : new WordTest.AnyOf(List.copyOf(tests));
    }

    private static List<String> split(String key) {
        var words = new ArrayList<String>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < key.length(); i++) {
            quoted ^= key.charAt(i) == '"';
            if (key.charAt(i) == '/' && !quoted) {
                words.add(key.substring(from, i));
                from = i + 1;
            }
        }
        words.add(key.substring(from));
        return words;
    }
}
