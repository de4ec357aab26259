package fr.retours.api.desk;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AuditAction;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.api.admin.AuditedCall;
import fr.retours.api.admin.CurationFile;
import fr.retours.api.admin.CurationWriter;
import fr.retours.api.admin.DecisionEntry;
import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.NewDecision;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import java.util.List;

/** Takes decisions and takes them back, each time for one account, which the audit log notes. Safe for concurrent use. */
record DeskDecisions(CurationWriter writer, OpenQuestions questions, DecisionsInForce inForce, AuditLog audit) {
    /** Returns the decisions there are, the last of the file first. */
    List<DecisionEntry> taken() {
        CurationFile file = writer.file();
        return file.entries(file.read()).reversed();
    }

    /**
     * Answers a question.
     *
     * @param choice which of its choices, from 0
     * @return the id of the decision
     * @throws RefusedException if the question is not open (any more), or the decision contradicts another
     */
    String answer(AccessKey account, String question, int choice) {
        return choose(
                account,
                question,
                questions.find(question).map(EditorQuestion::choices).orElse(List.of()),
                choice);
    }

    /**
     * Answers several questions alike, one after the other; what is decided before one is refused stands.
     *
     * @param sense of the choice that is taken; a question without one is passed over
     * @throws RefusedException if a decision contradicts another
     */
    void answerAll(AccessKey account, List<EditorQuestion> all, String sense) {
        all.forEach(one ->
                one.choice(sense).ifPresent(choice -> questions.answer(one.id(), take(account, choice.decision()))));
    }

    /**
     * Takes one of several decisions.
     *
     * @param id of what they answer
     * @param choice which of them, from 0
     * @return the id of the decision
     * @throws RefusedException if there is no such choice (any more), or the decision contradicts another
     */
    String choose(AccessKey account, String id, List<EditorQuestion.Choice> choices, int choice) {
        if (choice < 0 || choice >= choices.size()) {
            throw RefusedException.of(ProblemType.NOT_FOUND, "desk.answered");
        }
        String decision = take(account, choices.get(choice).decision());
        questions.answer(id, decision);
        return decision;
    }

    /**
     * Takes a decision.
     *
     * @return its id
     * @throws RefusedException if it contradicts another, or cannot be followed
     */
    String take(AccessKey account, NewDecision decision) {
        CurationFile file = writer.file();
        String after = writer.change(
                call(account, AuditAction.CURATION_WRITE), before -> file.with(before, decision, account.account()));
        inForce.taken(call(account, AuditAction.INDEX));
        return file.entries(after).getLast().id();
    }

    /**
     * Takes a decision back: its line goes.
     *
     * @throws RefusedException if there is none of this id (any more)
     */
    void takeBack(AccessKey account, String id) {
        writer.change(
                call(account, AuditAction.CURATION_WRITE),
                before -> writer.file()
                        .without(before, id)
                        .orElseThrow(() -> RefusedException.of(ProblemType.NOT_FOUND, "desk.gone")));
        questions.reopen(id);
        inForce.taken(call(account, AuditAction.INDEX));
    }

    /** Has decisions take effect whose run failed. */
    void tryAgain(AccessKey account) {
        inForce.tryAgain(call(account, AuditAction.INDEX));
    }

    private AuditedCall call(AccessKey account, AuditAction action) {
        return new AuditedCall(audit, AuditActor.of(account), action);
    }
}
