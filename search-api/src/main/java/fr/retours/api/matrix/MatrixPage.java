package fr.retours.api.matrix;

import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.question.NameField;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.relation.CooperationHandler;
import fr.retours.api.relation.PairKind;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
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

    /** Returns the levels to choose from. */
    public List<CollectiviteKind> levels() {
        return CooperationHandler.LEVELS;
    }

    /** Returns whether it is still to be chosen whose events are counted. */
    public boolean isOpen() {
        return who != null && who.chosen() == null;
    }
}
