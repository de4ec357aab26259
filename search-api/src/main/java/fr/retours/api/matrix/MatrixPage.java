package fr.retours.api.matrix;

import fr.retours.api.matrix.CountMatrix.Heading;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.question.NameField;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.relation.PairKind;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page with a matrix.
 *
 * @param level of the territories in it; null where there are none, or of any
 * @param rollUp whether a territory stands for all that lies in it
 * @param between between whom pairs are; null for other matrices
 * @param who the field for whose events are counted; null for other matrices
 * @param frequent whom to begin with; empty where nobody is to be chosen, or someone is
 * @param files the same whole, as files; none while there is nothing
 * @param pager the way through the rows
 * @param warnings what there is to tell of the filter
 */
public record MatrixPage(
        QuestionKind question,
        GraphNarrowing narrowing,
        @Nullable CollectiviteKind level,
        boolean rollUp,
        @Nullable PairKind between,
        @Nullable NameField who,
        CountMatrix matrix,
        List<ChoiceGroup> frequent,
        List<PageLink> files,
        Pager pager,
        List<String> warnings) {
    /** Returns the matrix with what must be read with it. */
    CaptionedDrawing<MatrixDrawing> picture() {
        List<String> notes = new ArrayList<>();
        if (who != null) {
            notes.add(who.typed());
        }
        if (between != null) {
            notes.add(Wording.text("picture.between", Wording.text("matrix.between." + between.slug())));
        }
        if (level != null) {
            notes.add(CaptionedDrawing.level(level, rollUp));
        }
        notes.add(Wording.text("matrix.hint", matrix.most())
                + (between == null ? ' ' + Wording.text("matrix.hint.themes") : ""));
        if (matrix.hasBeyondChance()) {
            notes.add(Wording.text("matrix.beyond"));
        }
        return CaptionedDrawing.of(question.label(), narrowing, notes, new MatrixDrawing(matrix));
    }

    /** Returns whether it is still to be chosen whose events are counted. */
    public boolean isOpen() {
        return who != null && who.chosen() == null;
    }

    /** Where the cells and names of a matrix are drawn in its picture. */
    public record MatrixDrawing(CountMatrix matrix) {
        /** How wide a cell is. */
        public static final int CELL_WIDTH = 40;
        /** How high a cell is. */
        public static final int CELL_HEIGHT = 34;

        private static final double LETTER = 7;
        private static final int LONGEST = 46;
        private static final int GAP = 8;
        /** From this shade on, numbers are written in white. */
        private static final int DARK = 4;
        /** The shades that {@code question.css} mixes for the day. */
        private static final List<String> FILLS =
                List.of("#f4f2ec", "#e2ebeb", "#c4d8d7", "#a7c4c3", "#307471", "#0b5c58");

        /** Returns a name, cut where there is no room for it. */
        public static String cut(String label) {
            return label.codePointCount(0, label.length()) <= LONGEST
                    ? label
                    : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }

        /** Returns how wide the names of the rows are. */
        public int left() {
            return longest(matrix.rows().stream().map(CountMatrix.Row::heading));
        }

        /** Returns how high the names of the columns are, which run upwards. */
        public int top() {
            return longest(matrix.columns().stream());
        }

        /** Returns how wide all of it is. */
        public int width() {
            return left() + matrix.columns().size() * CELL_WIDTH;
        }

        /** Returns how high all of it is. */
        public int height() {
            return top() + matrix.rows().size() * CELL_HEIGHT;
        }

        /** Returns the colour of a cell. */
        public String fill(CountMatrix.Cell cell) {
            return FILLS.get(matrix.shade(cell.count()));
        }

        /** Returns the colour of the number in it. */
        public String ink(CountMatrix.Cell cell) {
            return matrix.shade(cell.count()) < DARK ? "#1b2225" : "#ffffff";
        }

        private static int longest(Stream<Heading> headings) {
            int letters =
                    headings.mapToInt(one -> cut(one.label()).length()).max().orElse(0);
            return (int) Math.ceil(letters * LETTER) + GAP;
        }
    }
}
