package fr.retours.api.answer;

/** The data changed while an export was written, so that its parts do not fit together: it must be begun anew. */
public final class DataChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was to be. */
    public DataChangedException() {
        super("the data must stay the same during an export, but a run of « index » ended meanwhile");
    }
}
