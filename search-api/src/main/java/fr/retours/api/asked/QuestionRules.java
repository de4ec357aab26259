package fr.retours.api.asked;

import fr.retours.api.asset.ProgramFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code questions.txt} says, which also says how it is written.
 *
 * @param questions in the order in which they are tried
 * @param articles that may stand before a name, folded
 * @param roles the part that somebody had, by a folded turn that says so
 * @param plurals ends of words that are said of several, with those of one
 */
record QuestionRules(
        List<QuestionPattern> questions,
        List<String> articles,
        Map<String, String> roles,
        Map<String, String> plurals) {
    private static final String FILE = "/fr/retours/api/asked/questions.txt";
    private static final Pattern TURN = Pattern.compile("@(\\w+)");
    private static final String YEAR = "(?:19|20)[0-9]{2}-";

    static QuestionRules read() {
        return read(ProgramFile.text(FILE));
    }

    static QuestionRules read(String text) {
        Map<String, String> turns = new HashMap<>();
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, String> plurals = new LinkedHashMap<>();
        List<QuestionPattern> questions = new ArrayList<>();
        String[] page = {"", ""};
        for (String line : text.lines().map(String::strip).toList()) {
            String[] rule = line.replaceFirst("^\\w+ ", "").split(" *= *", 2);
            if (line.startsWith("mot ")) {
                turns.put(rule[0], rule[1]);
            } else if (line.startsWith("role ")) {
                split(rule[1]).forEach(turn -> roles.put(turn, rule[0]));
            } else if (line.startsWith("pluriel ")) {
                plurals.put(rule[0], rule[1]);
            } else if (line.startsWith("/")) {
                page = line.split(" ; ", 2);
            } else if (line.startsWith("- ")) {
                var slots = Map.of("annee", YEAR, "role", String.join("|", roles.keySet()));
                questions.add(QuestionPattern.of(written(line, turns), slots, page[0], page[1]));
            }
        }
        return new QuestionRules(questions, split(turns.getOrDefault("article", "")), roles, plurals);
    }

    private static List<String> split(String turns) {
        return Pattern.compile("\\|")
                .splitAsStream(turns)
                .map(QuestionPattern::folded)
                .toList();
    }

    /** @throws IllegalStateException if a turn is not there */
    private static String written(String question, Map<String, String> turns) {
        return TURN.matcher(question).replaceAll(found -> "(" + turn(found, turns) + ")");
    }

    private static String turn(MatchResult found, Map<String, String> turns) {
        String turn = turns.get(found.group(1));
        if (turn == null) {
            throw new IllegalStateException(FILE + " must say what @" + found.group(1) + " is");
        }
        return turn;
    }
}
