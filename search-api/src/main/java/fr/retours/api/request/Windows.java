package fr.retours.api.request;

import fr.retours.model.port.Window;

/** Reads which stretch of a list is wanted. */
public final class Windows {
    /** Items in one answer when the request does not say. */
    public static final int DEFAULT_LIMIT = 20;

    private Windows() {}

    /** Reads {@code limit} and {@code offset}. */
    public static Window read(Parameters parameters) {
        int limit = parameters.number("limit", 1, Window.MAX_LIMIT, DEFAULT_LIMIT);
        int offset = parameters.number("offset", 0, Window.MAX_OFFSET, 0);
        return new Window(limit, offset);
    }
}
