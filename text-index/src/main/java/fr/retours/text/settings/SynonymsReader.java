package fr.retours.text.settings;

import fr.retours.text.analysis.AnalyzedTerms;
import java.util.List;
import java.util.regex.Pattern;

/** Reads groups of words and phrases that mean the same, one a line, an equals sign between blanks between them. */
final class SynonymsReader {
    private static final Pattern EQUALS = Pattern.compile("\\s+=\\s+");

    private SynonymsReader() {}

    /**
     * Reads the groups, in the order of the file.
     *
     * @throws SettingsException if a line is no group
     */
    static List<String> groups(SettingsFile file) {
        file.lines().forEach(SynonymsReader::check);
        return file.lines().stream().map(SettingsFile.Line::text).toList();
    }

    private static void check(SettingsFile.Line line) {
        String[] members = EQUALS.split(line.text(), -1);
        if (members.length < 2) {
            throw line.problem("synonym.line", line.text());
        }
        for (String member : members) {
            if (member.contains("=") || AnalyzedTerms.exact(member).isEmpty()) {
                throw line.problem("synonym.words", member);
            }
        }
    }
}
