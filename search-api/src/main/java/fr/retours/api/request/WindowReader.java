package fr.retours.api.request;

import fr.retours.model.port.PageWindow;

/** Reads which stretch of a list is wanted. */
public final class WindowReader {
    /** Items in one answer when the request does not say. */
    public static final int DEFAULT_LIMIT = 20;

    private WindowReader() {}

    /** Reads {@code limit} and {@code offset}. */
    public static PageWindow read(QueryParameters parameters) {
        int limit = parameters.number("limit", 1, PageWindow.MAX_LIMIT, DEFAULT_LIMIT);
        int offset = parameters.number("offset", 0, PageWindow.MAX_OFFSET, 0);
        return new PageWindow(limit, offset);
    }
}
