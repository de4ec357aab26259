package fr.retours.corpus.fetch;

import java.util.Locale;

/** What was sent of a page. */
public final class PageBody {
    private final byte[] bytes;
    private final String type;
    private final int pages;

    /**
     * Takes what was sent.
     *
     * @param type the media type; empty where the server gives none
     * @param pages how many there are of a list that is sent in pages; 0 where the server does not say
     */
    public PageBody(byte[] bytes, String type, int pages) {
        this.bytes = bytes.clone();
        this.type = type.toLowerCase(Locale.ROOT);
        this.pages = pages;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the media type in lower case; empty where the server gave none. */
    public String type() {
        return type;
    }

    /** Returns whether it may be a web page, by what the server says. */
    public boolean mayBeHtml() {
        return type.isEmpty() || type.contains("html");
    }

    /** Returns how many pages a list has that is sent in pages; 0 where the server does not say. */
    public int pages() {
        return pages;
    }
}
