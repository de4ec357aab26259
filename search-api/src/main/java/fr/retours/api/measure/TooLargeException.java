package fr.retours.api.measure;

/** A network has more in it than is measured while someone waits. */
final class TooLargeException extends RuntimeException {
    /** Says what there is too much of. */
    TooLargeException(String what, int most) {
        super("a network must have at most " + most + " " + what);
    }
}
