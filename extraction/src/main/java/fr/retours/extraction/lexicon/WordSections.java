package fr.retours.extraction.lexicon;

import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sets of words, each under its name in square brackets: words stand in any number of lines, set apart by commas;
 * {@code #} starts a comment line. A name may come again, as where a user's file adds to ours.
 */
public final class WordSections {
    private static final String COMMA = ",";

    private final String file;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordSections(String file) {
        this.file = file;
    }

    static WordSections parse(String file, List<KnowledgeFile> texts) {
        var words = new WordSections(file);
        texts.forEach(words::add);
        return words;
    }

    private void add(KnowledgeFile text) {
        List<String> section = null;
        Set<String> ours = names();
        int number = 0;
        for (String line : text.lines()) {
            number++;
            String said = line.strip();
            if (said.startsWith("[") && said.endsWith("]")) {
                String name = said.substring(1, said.length() - 1).strip();
                if (text.own() && !ours.isEmpty() && !ours.contains(name)) {
                    throw new KnowledgeException(
                            text.name(), number, "knowledge.section", name, String.join(", ", new TreeSet<>(ours)));
                }
                section = sections.computeIfAbsent(name, one -> new ArrayList<>());
            } else if (!said.isEmpty() && !said.startsWith("#")) {
                if (section == null) {
                    throw text.own()
                            ? new KnowledgeException(text.name(), number, "knowledge.no_section")
                            : text.problem(number, "words must stand under a [name]");
                }
                Arrays.stream(said.split(COMMA))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(section::add);
            }
        }
    }

    /**
     * Returns the words of a section, folded as {@link LatinFolding#fold} does.
     *
     * @throws LexiconFormatException if there is no such section
     */
    public Set<String> of(String section) {
        return written(section).stream().map(LatinFolding::words).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the words of a section as they are written, in the file's order.
     *
     * @throws LexiconFormatException if there is no such section
     */
    public List<String> written(String section) {
        List<String> words = sections.get(section);
        if (words == null) {
            throw new LexiconFormatException(file, "must have the section [" + section + "]");
        }
        return List.copyOf(words);
    }

    /** Returns a pattern of what fits one of a section's phrases, see {@link PhrasePattern#anyOf}. */
    public String anyOf(String section) {
        return PhrasePattern.anyOf(written(section));
    }

    /** Returns a pattern of what fits one of a section's phrases and the blank behind, see {@link PhrasePattern#leading}. */
    public String leading(String section) {
        return PhrasePattern.leading(written(section));
    }

    /** Returns a pattern of one of a section's phrases with or without a capital, see {@link PhrasePattern#atAnyStart}. */
    public String atAnyStart(String section) {
        return PhrasePattern.atAnyStart(written(section));
    }

    /** Returns the names of all sections, in the file's order. */
    public Set<String> names() {
        return Set.copyOf(sections.keySet());
    }
}
