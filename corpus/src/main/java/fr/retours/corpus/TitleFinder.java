package fr.retours.corpus;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the title line of a recap in a site export, where nothing marks it. Lines are weighed by what titles are like:
 * one line of its own, no full stop, a date, a word that recaps open with; and by what surrounds them: sites repeat a
 * recap's first paragraph as its summary, so a line in front of the paragraph that the coming summary repeats is the
 * title, and a line that the body before has is summary. The first likely line wins unless a later one is far
 * likelier.
 */
final class TitleFinder {
    private static final int LONGEST = 300;
    private static final int LIKELY = 2;
    /** How much a later line must outweigh: an opening word, or more than a date. */
    private static final int FAR = 3;
    /** After the last closing block there should be no title: only an opening word and a date, at least, make one. */
    private static final int CERTAIN = 6;

    private static final Pattern LIST_ITEM = Pattern.compile("^[\\s\\h]*(?:[-–—•*·▪]|[0-9]{1,2}[.)]\\s).*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:,…][\\s\\h]*$");
    private static final Pattern YEAR = Pattern.compile(".*\\b(?:19|20)[0-9]{2}\\b.*");
    private static final Pattern DATE =
            Pattern.compile(".*\\b[0-9]{1,2}(?:er)? (?:" + String.join("|", FrenchCalendar.months()) + ")\\b.*");

    private final List<String> openings;

    /** @param openings folded words that titles of recaps start with */
    TitleFinder(List<String> openings) {
        this.openings = List.copyOf(openings);
    }

    /** Makes one with the openings in {@code corpus/title-openings.txt}. */
    static TitleFinder french() {
        return new TitleFinder(WordTable.read("corpus/title-openings.txt", 1)
                .first()
                .map(LatinFolding::words)
                .toList());
    }

    /**
     * Returns the index of the title before the first closing block: the first line, or the one behind the header; -1
     * when the lines are all blank.
     */
    int atStart(ExportStretch stretch) {
        List<Integer> filled = stretch.filled();
        if (filled.size() < 3) {
            return filled.isEmpty() ? -1 : filled.getFirst();
        }
        int first = filled.getFirst();
        int second = filled.get(1);
        boolean headed = weight(stretch, second) >= LIKELY && weight(stretch, second) >= weight(stretch, first);
        return headed ? second : first;
    }

    /** Returns the index of the title that follows the summary; -1 when the lines are all blank. */
    int betweenBlocks(ExportStretch stretch) {
        List<Integer> filled = stretch.filled();
        int best = -1;
        int bestWeight = Integer.MIN_VALUE;
        for (int index : filled) {
            int weight = weight(stretch, index) - (index == filled.getFirst() ? LIKELY : 0);
            if (best < 0 || weight >= bestWeight + (bestWeight < LIKELY ? 1 : FAR)) {
                best = index;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** Returns the index of a title behind the last summary, when a recap without closing block follows; mostly -1. */
    int afterLastBlock(ExportStretch stretch) {
        List<Integer> filled = stretch.filled();
        return filled.stream()
                .skip(1)
                .filter(index -> index < filled.getLast() && weight(stretch, index) >= CERTAIN)
                .findFirst()
                .orElse(-1);
    }

    private int weight(ExportStretch stretch, int index) {
        String text = stretch.lines().get(index).text();
        String folded = LatinFolding.words(text);
        if (text.length() > LONGEST
                || folded.isEmpty()
                || LIST_ITEM.matcher(text).matches()) {
            return -FAR;
        }
        int weight = SENTENCE_END.matcher(text).matches() ? -2 : 1;
        weight += stretch.alone(index) ? 1 : 0;
        weight += openings.stream().anyMatch(word -> (folded + " ").startsWith(word + " ")) ? 3 : 0;
        weight += DATE.matcher(folded).matches() ? 1 : 0;
        weight += YEAR.matcher(folded).matches() ? 1 : 0;
        weight += stretch.introducesNextLead(index) ? 4 : 0;
        weight -= stretch.repeatsBefore(index) ? 4 : 0;
        return weight;
    }
}
