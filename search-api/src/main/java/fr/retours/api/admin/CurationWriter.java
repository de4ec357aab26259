package fr.retours.api.admin;

import fr.retours.api.access.AuditOutcome;
import fr.retours.api.problem.RefusedException;
import fr.retours.model.file.Sha256;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The file of decisions by hand, changed by one at a time, which the audit log notes. Safe for concurrent use. */
public final class CurationWriter {
    private static final int TAG_DIGITS = 32;

    private final CurationFile file;
    /** From reading the file to writing it. */
    private final ReentrantLock writing = new ReentrantLock();

    /** Makes a writer of a file, which nobody else should write. */
    public CurationWriter(CurationFile file) {
        this.file = file;
    }

    /** Returns the file. */
    public CurationFile file() {
        return file;
    }

    /** Returns the entity tag of the file as it is. */
    String tag() {
        return tag(file.read());
    }

    /** Notes that somebody reads it, and returns it. */
    String read(AuditedCall call) {
        String text = file.read();
        call.note(subject(text), AuditOutcome.DONE);
        return text;
    }

    /**
     * Changes it.
     *
     * @param change from the whole file to the whole file
     * @return the file as it is now
     * @throws RefusedException if what it is to hold cannot be followed
     */
    public String change(AuditedCall call, UnaryOperator<String> change) {
        writing.lock();
        try {
            String before = file.read();
            String after = change.apply(before);
            call.around(subject(before) + " > " + subject(after), () -> file.write(after));
            return after;
        } finally {
            writing.unlock();
        }
    }

    /** Returns the entity tag of a file that holds a text. */
    static String tag(String text) {
        return '"' + hash(text) + '"';
    }

    /** What a decision says may name somebody, so that the log has the hash of all of them. */
    private static String subject(String text) {
        return "curation:" + hash(text);
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, TAG_DIGITS);
    }
}
