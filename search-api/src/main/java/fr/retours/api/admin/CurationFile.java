package fr.retours.api.admin;

/** The file of decisions by hand. Safe for concurrent use, but for who comes first. */
public interface CurationFile {
    /** Returns all of it; empty where there is none. */
    String read();

    /**
     * Replaces all of it, if it can be followed.
     *
     * @throws RefusedException if it cannot; says in which line and why
     */
    void write(String text);

    /**
     * Returns all of it with one more decision, which hides a person or body.
     *
     * @param id such as {@code person:jean-martin}; whatever was sent
     */
    String hiding(String id, String reason);
}
