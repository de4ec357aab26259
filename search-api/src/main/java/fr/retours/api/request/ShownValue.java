package fr.retours.api.request;

/** What was received, short enough to be shown in a message. */
final class ShownValue {
    private static final int LONGEST = 60;

    private ShownValue() {}

    static String of(String received) {
        String printable = received.replaceAll("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]|%00", "�");
        if (printable.length() <= LONGEST) {
            return printable;
        }
        int cut = Character.isHighSurrogate(printable.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return printable.substring(0, cut) + "…";
    }
}
