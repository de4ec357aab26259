package fr.retours.text.settings;

import fr.retours.text.analysis.Folding;
import java.util.Arrays;
import java.util.Optional;

/** A number that ranks recaps. What each does, and why it is as it is, stands in {@code weights.properties}. */
public enum WeightKey {
    TEXT("texte"),
    TITLE("titre"),
    SUMMARY("résumé"),
    PEOPLE("personnes"),
    BODIES("organismes"),
    THEMES("thèmes"),
    CITED("cités"),
    EXACT("mot-exact"),
    LIGHT("mot-léger"),
    SYNONYM("synonyme"),
    SYNONYM_WORDS("synonyme-mots"),
    TYPO("faute"),
    DATE("date"),
    GLOSS("sigle"),
    GLOSS_TIE("sigle-moindre", 1),
    NEARNESS("voisinage"),
    SATURATION("répétition"),
    LENGTH("longueur", 1),
    TITLE_LENGTH("longueur-titre", 1);

    private static final int MOST = 100;

    private final String written;
    private final int most;

    WeightKey(String written) {
        this(written, MOST);
    }

    WeightKey(String written, int most) {
        this.written = written;
        this.most = most;
    }

    /** Returns what stands before the equals sign. */
    public String written() {
        return written;
    }

    /** Returns the largest number it may be; the smallest is 0. */
    int most() {
        return most;
    }

    /** Finds one by what is written, whose accents and capitals do not matter. */
    static Optional<WeightKey> find(String written) {
        return Arrays.stream(values())
                .filter(key -> Folding.fold(key.written).equals(Folding.fold(written)))
                .findFirst();
    }
}
