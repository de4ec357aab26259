package fr.retours.text.settings;

import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.Optional;

/** A number by which recaps are found and ranked. What each does, and why it is as it is, stands in {@code weights.properties}. */
public enum WeightKey {
    TEXT("texte"),
    TITLE("titre"),
    SUMMARY("résumé"),
    PEOPLE("personnes"),
    BODIES("organismes"),
    THEMES("thèmes"),
    CITED("cités"),
    EXACT("mot-exact"),
    SYNONYM("synonyme"),
    SYNONYM_WORDS("synonyme-mots"),
    TYPO("faute"),
    DATE("date"),
    CAPITALS("capitales"),
    GLOSS_TIE("sigle-moindre", 1),
    NEARNESS("voisinage"),
    NEARNESS_OF_FEW("voisinage-peu"),
    SATURATION("répétition"),
    LENGTH("longueur", 1),
    TITLE_LENGTH("longueur-titre", 1),
    FEW_WORDS("mots-tous", 1, 24),
    BEST_RECAPS("premiers", 0, 100),
    BEST_SHARE("premiers-note", 1),
    ONE_TYPO("faute-lettres", 3, 41),
    TWO_TYPOS("deux-fautes-lettres", 3, 41),
    MEANING("sens"),
    MEANING_RECAPS("sens-récaps", 0, 100);

    private static final int MOST = 100;

    private final String written;
    private final int least;
    private final int most;
    private final boolean whole;

    WeightKey(String written) {
        this(written, MOST);
    }

    WeightKey(String written, int most) {
        this(written, 0, most, false);
    }

    /** A number of things. */
    WeightKey(String written, int least, int most) {
        this(written, least, most, true);
    }

    WeightKey(String written, int least, int most, boolean whole) {
        this.written = written;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** Returns what stands before the equals sign. */
    public String written() {
        return written;
    }

    /** Returns the smallest number it may be. */
    int least() {
        return least;
    }

    /** Returns the largest number it may be. */
    int most() {
        return most;
    }

    /** Returns whether it must be a whole number. */
    boolean isWhole() {
        return whole;
    }

    /** Returns whether it may be this number. */
    boolean takes(float number) {
        return number >= least && number <= most && !(whole && number != Math.rint(number));
    }

    /** Finds one by what is written, whose accents and capitals do not matter. */
    static Optional<WeightKey> find(String written) {
        return Arrays.stream(values())
                .filter(key -> LatinFolding.fold(key.written).equals(LatinFolding.fold(written)))
                .findFirst();
    }
}
