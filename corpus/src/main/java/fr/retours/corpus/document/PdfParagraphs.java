package fr.retours.corpus.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts printed lines together to paragraphs. A line starts a new block when it stands lower than the pitch of lines
 * allows, is set in another size, starts with a bullet or number, is indented behind a full stop, or when its first word
 * would still have had room on the line before: then the writer ended that line. Blocks on lines of their own pitch and
 * without a full stop between (names below each other, items of a list) stay together, a line each.
 */
final class PdfParagraphs {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-–—•*·▪◦‣●○■►▶➢➔→✓✔❖\\uE000-\\uF8FF]|o(?=\\s[\\p{Lu}\\d]))\\s*(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]{1,2}[.)°]|[a-z]\\))\\s+\\S.*");
    private static final Pattern CUT_WORD = Pattern.compile("\\p{L}[-\\u2010\\u00AD]$");
    private static final String FULL_STOPS = ".!?…:;»";
    private static final float LOWER = 1.3f;
    private static final float OTHER_SIZE = 0.08f;
    private static final float INDENT = 8f;
    private static final float SAME_COLUMN = 40f;
    private static final float COLUMN_STEP = 10f;
    private static final double MARGIN_RANK = 0.9;

    private final List<PdfLine> lines;
    private final LineEnds ends;
    private final float pitch;
    private final Map<Integer, Float> margins = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private PdfParagraphs(List<PdfLine> lines, LineEnds ends) {
        this.lines = lines;
        this.ends = ends;
        this.pitch = usualPitch(lines);
    }

    /** Returns the text: a blank line between blocks. */
    static String of(List<PdfLine> lines, LineEnds ends) {
        return new PdfParagraphs(lines, ends).write();
    }

    private enum Step {
        GOES_ON,
        NEW_LINE,
        NEW_BLOCK
    }

    private String write() {
        var block = new ArrayList<PdfLine>();
        for (PdfLine line : lines) {
            Step step = block.isEmpty() ? Step.NEW_BLOCK : step(block, line);
            if (step == Step.GOES_ON) {
                ends.append(out, line.text());
            } else {
                out.append(out.isEmpty() ? "" : step == Step.NEW_LINE ? "\n" : "\n\n");
                out.append(BULLET.matcher(line.text()).replaceFirst("- "));
                block.clear();
            }
            block.add(line);
        }
        return out.toString();
    }

    /** @param block lines of the current paragraph or item so far */
    private Step step(List<PdfLine> block, PdfLine line) {
        PdfLine before = block.getLast();
        boolean inItem = isItem(block.getFirst());
        if (isItem(line)) {
            return inItem && !isLower(before, line) ? Step.NEW_LINE : Step.NEW_BLOCK;
        }
        if (Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size()) {
            return Step.NEW_BLOCK;
        }
        boolean stopped = FULL_STOPS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        if (line.page() != before.page() || line.y() < before.y()) {
            return !stopped && !hasRoom(before, line) ? Step.GOES_ON : Step.NEW_BLOCK;
        }
        if (isLower(before, line)) {
            return Step.NEW_BLOCK;
        }
        if (inItem) {
            return line.left() > block.getFirst().left() + 1 || (!stopped && !hasRoom(before, line))
                    ? Step.GOES_ON
                    : Step.NEW_BLOCK;
        }
        if (hasRoom(before, line)) {
            return stopped ? Step.NEW_BLOCK : Step.NEW_LINE;
        }
        return stopped && line.left() > before.left() + INDENT ? Step.NEW_BLOCK : Step.GOES_ON;
    }

    private static boolean isItem(PdfLine line) {
        return BULLET.matcher(line.text()).find() || NUMBER.matcher(line.text()).matches();
    }

    private boolean isLower(PdfLine before, PdfLine line) {
        return line.page() == before.page() && line.y() - before.y() > LOWER * Math.max(pitch, before.size());
    }

    /**
     * Returns whether the line's first word would have fitted behind the line before, up to its column's margin. A word
     * cut in two shows that the line was full.
     */
    private boolean hasRoom(PdfLine before, PdfLine line) {
        boolean cut = CUT_WORD.matcher(before.text()).find()
                && Character.isLowerCase(line.text().codePointAt(0));
        return !cut && before.right() + before.blank() + line.firstWord() < margin(before);
    }

    /** Returns where lines that start near this one mostly end at the latest. */
    private float margin(PdfLine near) {
        return margins.computeIfAbsent((int) (near.left() / COLUMN_STEP), column -> {
            float left = (column + 0.5f) * COLUMN_STEP;
            List<Float> rights = lines.stream()
                    .filter(line -> Math.abs(line.left() - left) < SAME_COLUMN)
                    .map(PdfLine::right)
                    .sorted()
                    .toList();
            return rights.get((int) (MARGIN_RANK * (rights.size() - 1)));
        });
    }

    private static float usualPitch(List<PdfLine> lines) {
        var steps = new ArrayList<Float>();
        for (int i = 1; i < lines.size(); i++) {
            float step = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
                steps.add(step);
            }
        }
        steps.sort(Comparator.naturalOrder());
        return steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    }
}
