package fr.retours.api.problem;

import java.util.List;

/** What is asked for exists, but not in the form asked for. */
public final class NotAcceptableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> forms;

    /**
     * Names what there is.
     *
     * @param forms name and media type of each form
     */
    public NotAcceptableException(List<String> forms) {
        super("form must be one of " + forms);
        this.forms = forms;
    }

    List<String> forms() {
        return forms;
    }
}
