package fr.retours.bench.fault;

/** A round found what must not be. */
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What must not be. */
    public enum Kind {
        /** What was acknowledged is gone. */
        LOST("lost"),
        /** Something is there twice, or what nobody tells. */
        DOUBLED("doubled"),
        /** A reader got an answer made of two data sets. */
        MIXED("mixed"),
        /** A command called sound what is not, or did not say what is wrong and what to do. */
        UNTOLD("not told"),
        /** What was advised did not mend. */
        UNMENDED("not mended");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    FaultException(Kind kind, String what) {
        super(kind + ": " + what);
        this.kind = kind;
    }

    FaultException(Kind kind, String what, Exception cause) {
        super(kind + ": " + what + ": " + cause, cause);
        this.kind = kind;
    }

    /** Returns what must not be. */
    public Kind kind() {
        return kind;
    }

    /** Makes sure that something holds. */
    static void require(boolean holds, Kind kind, String otherwise) {
        if (!holds) {
            throw new FaultException(kind, otherwise);
        }
    }
}
