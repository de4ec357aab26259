package fr.retours.api.admin;

import fr.retours.api.access.AuditAction;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.api.access.AuditOutcome;
import fr.retours.api.problem.RefusedException;
import java.util.function.Supplier;

/**
 * A call that the audit log notes.
 *
 * @param audit where
 * @param by who makes it
 * @param action what they do
 */
public record AuditedCall(AuditLog audit, AuditActor by, AuditAction action) {
    /** Notes what came of it. */
    public void note(String subject, AuditOutcome outcome) {
        audit.append(by.did(action, subject, outcome));
    }

    /**
     * Does something that changes what is kept, or gives it away: it is noted before, so that nothing is done that is not noted, and
     * after.
     */
    public void around(String subject, Runnable work) {
        begin(subject, () -> {
            work.run();
            return subject;
        });
        note(subject, AuditOutcome.DONE);
    }

    /** Notes something and begins it; whoever ends it notes the end. */
    public <T> T begin(String subject, Supplier<T> work) {
        note(subject, AuditOutcome.BEGUN);
        try {
            return work.get();
        } catch (RefusedException e) {
            throw e; // which is noted with its reason
        } catch (RuntimeException e) {
            note(subject, AuditOutcome.FAILED);
            throw e;
        }
    }
}
