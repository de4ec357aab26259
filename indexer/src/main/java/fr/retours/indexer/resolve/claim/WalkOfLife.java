package fr.retours.indexer.resolve.claim;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.Slugged;
import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A walk of life. Most people stay in one; some go from one to another, hardly anyone back to studies. */
public enum WalkOfLife implements Slugged {
    /** Elected, or a member of the government. */
    POLITICS("politique"),
    /** Paid by a local authority or the State. */
    ADMINISTRATION("administration"),
    /** In an association, a cooperative, a union, a foundation. */
    CIVIL_SOCIETY("societe-civile"),
    /** In a bank, a company. */
    BUSINESS("entreprise"),
    /** In research, or teaching at a university. */
    RESEARCH("recherche"),
    /** Writes or films for the public. */
    MEDIA("presse"),
    /** Learns. */
    STUDIES("etudes");

    private static final List<Sign> SIGNS = WordTable.read("indexer/resolve/walks.tsv", 3).rows().stream()
            .map(Sign::of)
            .toList();

    private final String slug;

    WalkOfLife(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    private enum Teller {
        FUNCTION,
        BODY
    }

    /** What tells a walk: a function, or the name of a body. */
    private record Sign(WalkOfLife walk, boolean ofBody, Pattern words) {
        static Sign of(WordTable.Row row) {
            boolean ofBody = Teller.valueOf(row.text(1).toUpperCase(Locale.ROOT)) == Teller.BODY;
            return new Sign(
                    Slugged.of(WalkOfLife.class, row.text(0)),
                    ofBody,
                    Pattern.compile("\\b(?:" + row.text(2) + ")\\b"));
        }

        boolean tells(String function, String body) {
            return words.matcher(ofBody ? body : function).find();
        }
    }

    /**
     * Returns the walk that a role belongs to.
     *
     * @param body where the role is; null when the text does not tell
     * @return empty when neither the function nor the body tells
     */
    public static Optional<WalkOfLife> of(@Nullable String function, @Nullable Body body) {
        String held = function == null ? "" : LatinFolding.words(function);
        String at = body == null ? "" : LatinFolding.words(body.name());
        return SIGNS.stream()
                .filter(sign -> sign.tells(held, at))
                .map(Sign::walk)
                .findFirst()
                .or(() -> body == null
                        ? Optional.empty()
                        : Optional.of(body instanceof Collectivite ? ADMINISTRATION : CIVIL_SOCIETY));
    }
}
