package fr.retours.bench.fuzz.request;

/** How a client behaves. */
enum ClientHabit {
    /** Asks for what exists, in values that the site offers. */
    VALID,
    /** Asks for anything. */
    INVALID,
    /** Sends a form, or reads an answer, a little at a time. */
    SLOW,
    /** Goes before the answer is there. */
    LEAVING
}
