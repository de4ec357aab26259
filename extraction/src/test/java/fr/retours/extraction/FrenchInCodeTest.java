package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.Rules;
import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.junit.jupiter.api.Test;

/** Knowledge is data: string literals of what reads and resolves hold no French word that the dictionary has. */
class FrenchInCodeTest {
    private static final Path ROOT = Path.of(System.getProperty("retours.root", ".."));

    /** What finds lists and rules and holds patterns to words is no part of what reads. */
    private static final Pattern NOT_READING = Pattern.compile(".*/(?:build|lexicon|rule|territory)/.*");

    /** Calls whose arguments are names of files, sections and messages, or texts for developers. */
    private static final Pattern NAMING = Pattern.compile(
            "WordClass|table|words|sections|[a-z]\\w*\\.of|written|anyOf|leading|atAnyStart|read|text|problem|requireNonNull|proof|weight"
                    + "|\\w+Id|\\w*Exception|[A-Z][A-Z_0-9]*");

    /** Codes of LanguageTool's and Universal Dependencies' parts of speech. */
    private static final Set<String> TAGS = Set.of(
            "adj", "adp", "adv", "aux", "con", "cond", "det", "fut", "impa", "ind", "inf", "noun", "num", "ppa", "pres",
            "propn", "psim", "sub", "verb");

    /** Comments, characters, text blocks and strings; the last two in a group each. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\])*)\"", Pattern.DOTALL);

    private static final Pattern MESSAGE = Pattern.compile("[a-z]+(\\.[a-z_]+)+");
    private static final Pattern CALL = Pattern.compile("((?:\\w+\\.of)|\\w+)\\s*\\($");
    /** What is no word in a regular expression: a class of characters, an escaped letter. */
    private static final Pattern EXPRESSION =
            Pattern.compile("\\\\+[pP]\\{\\w+}|\\\\+u[0-9A-F]{4}|\\\\+[a-zA-Z]|\\[[^\\]]*]");

    /** In a pattern, the name of what is kept and the annotation that it is. */
    private static final Pattern CAPTURE = Pattern.compile("(\\w+)=([A-Z]+)");

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    @Test
    void noFrenchWordStandsInCode() throws IOException {
        Set<String> french = dictionary();
        Set<String> names = names();
        var found = new TreeMap<String, Set<String>>();

        for (Path source : sources()) {
            var words = new TreeSet<String>();
            literals(Files.readString(source))
                    .filter(literal -> !names.contains(literal.strip()) && literal.indexOf('/') < 0)
                    .filter(literal -> !MESSAGE.matcher(literal).matches())
                    .map(literal -> EXPRESSION.matcher(literal).replaceAll(" "))
                    .flatMap(NO_LETTERS::splitAsStream)
                    .map(LatinFolding::words)
                    .filter(word -> word.length() > 1 && french.contains(word) && !TAGS.contains(word))
                    .forEach(words::add);
            if (!words.isEmpty()) {
                found.put(source.getFileName().toString().replace(".java", ""), words);
            }
        }

        assertThat(found).isEmpty();
    }

    private static List<Path> sources() {
        return Stream.of("extraction/src/main/java", "indexer/src/main/java/fr/retours/indexer/resolve")
                .flatMap(folder -> files(ROOT.resolve(folder)).stream())
                .filter(file ->
                        !NOT_READING.matcher(ROOT.relativize(file).toString()).matches())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the literals that are no arguments of {@link #NAMING}, without enum constants' slugs. */
    private static Stream<String> literals(String source) {
        var code = new StringBuilder();
        var literals = Stream.<String>builder();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            token.appendReplacement(code, "");
            String literal = token.group(2) == null ? token.group(1) : token.group(2);
            if (literal != null && !isName(code)) {
                literals.add(literal);
            }
        }
        return literals.build();
    }

    /** Looks for the call that the code is in the brackets of. */
    private static boolean isName(StringBuilder code) {
        int open = code.length() - 1;
        for (int depth = 0; open >= 0 && (depth > 0 || code.charAt(open) != '('); open--) {
            char c = code.charAt(open);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (c == ';' || c == '{' || c == '}') {
                return false;
            }
        }
        Matcher call = CALL.matcher(code.substring(0, open + 1));
        return call.find() && NAMING.matcher(call.group(1)).matches();
    }

    /**
     * Finds the names of lists and rules, and the keywords in them: places, conclusions, annotations; of lists whatever
     * stands behind the first, or there again and again.
     */
    private static Set<String> names() {
        var names = new HashSet<String>();
        KnowledgeBase.shipped().all().forEach(file -> {
            names.add(file.name().replaceAll("^lists/|\\.\\w+$", ""));
            if (file.name().endsWith(".tsv")) {
                var firsts = new HashSet<String>();
                file.lines().stream().filter(line -> !line.startsWith("#")).forEach(line -> {
                    List<String> cells = List.of(line.split("\t", -1));
                    if (!firsts.add(cells.getFirst())) {
                        names.add(cells.getFirst());
                    }
                    names.addAll(cells.subList(1, cells.size()));
                });
            }
        });
        for (Rule rule : Rules.of(KnowledgeBase.shipped()).all()) {
            names.addAll(List.of(rule.subject(), rule.place()));
            names.addAll(List.of(rule.conclusion().split(" ")));
            rule.patterns().stream()
                    .flatMap(pattern -> CAPTURE.matcher(pattern).results())
                    .forEach(capture -> names.addAll(List.of(capture.group(1), capture.group(2))));
        }
        return names;
    }

    private static Set<String> dictionary() throws IOException {
        URL file =
                Objects.requireNonNull(FrenchInCodeTest.class.getResource("/org/languagetool/resource/fr/french.dict"));
        var lookup = new DictionaryLookup(Dictionary.read(file));
        return StreamSupport.stream(lookup.spliterator(), false)
                .map(entry -> LatinFolding.words(String.valueOf(entry.getWord())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
