package fr.retours.extraction.rule;

import fr.retours.extraction.lexicon.KnowledgeFile;
import fr.retours.extraction.rule.Rule.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of rules. A line is a heading {@code == Les ouvertures}, the beginning of a rule {@code règle son-nom},
 * or says something of the rule before it: a keyword, a blank and the rest. {@code #} starts a comment line.
 */
final class RuleReader {
    private static final String HEADING = "== ";

    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String section = "";
    private @Nullable Draft draft;

    /** Reads all rules, in the order of files and lines. */
    static List<Rule> read(List<KnowledgeFile> files) {
        var reader = new RuleReader();
        files.forEach(reader::read);
        return List.copyOf(reader.rules);
    }

    private void read(KnowledgeFile file) {
        section = "";
        int number = 0;
        for (String line : file.lines()) {
            number++;
            read(line.strip(), new Origin(file.name(), number, file.own()));
        }
        close();
    }

    private void read(String line, Origin origin) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith(HEADING)) {
            close();
            section = line.substring(HEADING.length()).strip();
            return;
        }
        int blank = line.indexOf(' ');
        String word = blank < 0 ? line : line.substring(0, blank);
        String rest = blank < 0 ? "" : line.substring(blank).strip();
        RuleKeyword keyword = RuleKeyword.named(word);
        if (keyword == null) {
            throw origin.problem("rules.keyword", word, RuleKeyword.all());
        }
        if (rest.isEmpty()) {
            throw origin.problem("rules.empty", word);
        }
        if (keyword == RuleKeyword.RULE) {
            close();
            if (!ids.add(rest)) {
                throw origin.problem("rules.twice", rest);
            }
            draft = new Draft(rest, origin, section);
        } else if (draft == null) {
            throw origin.problem("rules.before", word, RuleKeyword.RULE.word());
        } else {
            draft.add(keyword, rest, origin);
        }
    }

    private void close() {
        if (draft != null) {
            rules.add(draft.rule());
            draft = null;
        }
    }

    /** A rule while its lines are read. */
    private static final class Draft {
        private final String id;
        private final Origin origin;
        private final String section;
        private final Map<RuleKeyword, List<String>> said = new HashMap<>();

        Draft(String id, Origin origin, String section) {
            this.id = id;
            this.origin = origin;
            this.section = section;
        }

        void add(RuleKeyword keyword, String rest, Origin at) {
            List<String> lines = said.computeIfAbsent(keyword, first -> new ArrayList<>());
            if (!lines.isEmpty() && !keyword.isRepeated()) {
                throw at.problem("rules.once", keyword.word());
            }
            lines.add(rest);
        }

        Rule rule() {
            String[] conclusion = one(RuleKeyword.CONCLUDES).split("\\s+", 2);
            if (conclusion.length < 2) {
                throw origin.problem("rules.conclusion", id);
            }
            all(RuleKeyword.PATTERN);
            all(RuleKeyword.EXAMPLE);
            return new Rule(
                    id,
                    origin,
                    section,
                    said.getOrDefault(RuleKeyword.PLACE, List.of("")).getFirst(),
                    all(RuleKeyword.PATTERN),
                    conclusion[0],
                    conclusion[1],
                    all(RuleKeyword.EXAMPLE),
                    said.getOrDefault(RuleKeyword.COUNTEREXAMPLE, List.of()));
        }

        private String one(RuleKeyword keyword) {
            return all(keyword).getFirst();
        }

        private List<String> all(RuleKeyword keyword) {
            List<String> lines = said.get(keyword);
            if (lines == null) {
                throw origin.problem("rules.missing", id, keyword.word());
            }
            return lines;
        }
    }
}
