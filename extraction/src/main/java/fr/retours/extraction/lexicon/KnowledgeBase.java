package fr.retours.extraction.lexicon;

import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What extraction knows of French and of who acts in France: lists and rules. Those shipped stand in {@code lists} and
 * {@code rules} beside the program; those of a user in folders of the same names, where a file of the same name adds to
 * ours. Likewise, {@code pages} holds what tells the recaps of a site from its other pages. Immutable.
 */
public final class KnowledgeBase {
    private static final String LISTS = "lists/";
    private static final String RULES = "rules/";
    /** Rules that say which pages of a site are recaps: no part of what reads a recap. */
    private static final String PAGES = "pages/";

    private static final String TABLE = ".tsv";
    private static final String WORDS = ".txt";

    /** By folder and name, such as {@code lists/pays.tsv}: ours, then the user's. */
    private final SortedMap<String, List<KnowledgeFile>> files;

    private final Map<String, WordSections> sections = new ConcurrentHashMap<>();
    private final Map<TableKey, WordTable> tables = new ConcurrentHashMap<>();
    private final Map<WordClass, Set<String>> classes = new ConcurrentHashMap<>();

    private record TableKey(String file, int columns) {}

    private KnowledgeBase(SortedMap<String, List<KnowledgeFile>> files) {
        this.files = files;
    }

    /** Reads what is shipped. */
    public static KnowledgeBase shipped() {
        var files = new TreeMap<String, List<KnowledgeFile>>();
        Stream.of(LISTS, RULES, PAGES)
                .map(folder -> ProgramFiles.under(folder.substring(0, folder.length() - 1)))
                .forEach(found -> found.forEach((name, content) -> files.put(
                        name, List.of(new KnowledgeFile(name, new String(content, StandardCharsets.UTF_8), false)))));
        return new KnowledgeBase(files);
    }

    /**
     * Reads what is shipped, and what a user added.
     *
     * @param folder which may hold {@code lists} and {@code rules}; it need not be there
     * @throws KnowledgeException if one of the user's files cannot be read, or is none that we know
     */
    public static KnowledgeBase with(Path folder) {
        var knowledge = new KnowledgeBase(new TreeMap<>(shipped().files));
        Set<String> ours = Set.copyOf(knowledge.files.keySet());
        Stream.of(LISTS, RULES, PAGES).forEach(kind -> knowledge.addAll(folder.resolve(kind), kind));
        knowledge.requireUse(ours);
        knowledge.names(LISTS).stream()
                .filter(name -> name.endsWith(WORDS))
                .forEach(name -> knowledge.sections(name.substring(0, name.length() - WORDS.length())));
        return knowledge;
    }

    /** Holds that a user's list adds to one of ours or is named by a rule: a misspelt name is not passed over in silence. */
    private void requireUse(Set<String> ours) {
        for (String list : names(LISTS)) {
            String named = "@" + list.substring(0, Math.max(list.lastIndexOf('.'), 0));
            boolean isUsed = ours.contains(LISTS + list)
                    || Stream.concat(rules().stream(), pages().stream())
                            .anyMatch(file -> file.text().contains(named));
            if (!isUsed) {
                List<String> known = names(LISTS).stream()
                        .filter(name -> ours.contains(LISTS + name))
                        .toList();
                throw new KnowledgeException(
                        list(LISTS + list).getFirst().name(), "knowledge.unknown", String.join(", ", known));
            }
        }
    }

    private void addAll(Path folder, String kind) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(file -> add(file, kind + file.getFileName()));
        } catch (IOException e) {
            throw new KnowledgeException(folder.toString(), "knowledge.unreadable");
        }
    }

    private void add(Path file, String name) {
        files.merge(name, List.of(new KnowledgeFile(file.toString(), read(file), true)), KnowledgeBase::both);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new KnowledgeException(file.toString(), "knowledge.not_utf8");
        } catch (IOException e) {
            throw new KnowledgeException(file.toString(), "knowledge.unreadable");
        }
    }

    private List<String> names(String kind) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(kind))
                .map(name -> name.substring(kind.length()))
                .toList();
    }

    private static List<KnowledgeFile> both(List<KnowledgeFile> ours, List<KnowledgeFile> own) {
        var both = new ArrayList<>(ours);
        both.addAll(own);
        return List.copyOf(both);
    }

    /** Returns whether a user added to what is shipped. */
    public boolean isExtended() {
        return all().anyMatch(KnowledgeFile::own);
    }

    /**
     * Returns a list with columns.
     *
     * @param name of the file in {@code lists}, without {@code .tsv}
     * @param columns how many columns a line must have at least
     * @throws LexiconFormatException if the file is missing, or a line has fewer columns
     */
    public WordTable table(String name, int columns) {
        return tables.computeIfAbsent(
                new TableKey(LISTS + name + TABLE, columns),
                key -> WordTable.parse(key.file(), columns, list(key.file())));
    }

    /**
     * Returns a set of words, folded as {@link LatinFolding#fold} does.
     *
     * @param name of the file in {@code lists}, without {@code .txt}
     * @param section the name in square brackets over the words
     * @throws LexiconFormatException if there is no such file or section
     */
    public Set<String> words(String name, String section) {
        return sections(name).of(section);
    }

    /**
     * Returns the words of a class, folded as {@link LatinFolding#fold} does.
     *
     * @throws LexiconFormatException if there is no such file or section
     */
    public Set<String> words(WordClass words) {
        Set<String> known = classes.get(words);
        return known != null ? known : classes.computeIfAbsent(words, one -> words(one.list(), one.section()));
    }

    /**
     * Returns a file of sets of words.
     *
     * @param name of the file in {@code lists}, without {@code .txt}
     * @throws LexiconFormatException if there is no such file
     */
    public WordSections sections(String name) {
        return sections.computeIfAbsent(LISTS + name + WORDS, file -> WordSections.parse(file, list(file)));
    }

    private List<KnowledgeFile> list(String file) {
        List<KnowledgeFile> found = files.get(file);
        if (found == null) {
            throw new LexiconFormatException(file);
        }
        return found;
    }

    /** Returns all files of rules: ours, then the user's, by name. */
    public List<KnowledgeFile> rules() {
        return of(RULES);
    }

    /** Returns all files of rules about the pages of sites: ours, then the user's, by name. */
    public List<KnowledgeFile> pages() {
        return of(PAGES);
    }

    private List<KnowledgeFile> of(String kind) {
        return files.entrySet().stream()
                .filter(one -> one.getKey().startsWith(kind))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(KnowledgeFile::own))
                .toList();
    }

    /** Returns all by which a recap is read, in a stable order: what is to be hashed to know whether something changed. */
    public Stream<KnowledgeFile> all() {
        return Stream.of(LISTS, RULES)
                .flatMap(kind -> files.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(kind))
                        .flatMap(one -> one.getValue().stream()));
    }
}
