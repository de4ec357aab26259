package fr.retours.api.page.frame;

import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.CertaintyLevel;
import fr.retours.api.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How sure facts must be that a page shows, and how much it leaves out by that.
 *
 * @param address of the page as it is
 * @param least what facts must have to count, from 0 to 1
 * @param leftOut how many there would be besides if facts counted however sure
 * @param counted the text that tells them
 */
public record CertaintyChoice(FilteredAddress address, double least, long leftOut, String counted) {
    /** The parameter that tells it. */
    public static final String NAME = RelationFilters.MIN_CONFIDENCE;

    /** Tells of what is no more on a list. */
    public static CertaintyChoice ofListed(FilteredAddress address, double least, long leftOut) {
        return new CertaintyChoice(address, least, leftOut, "certainty.left-out.listed");
    }

    /** Tells of participations and links that count for nothing. */
    public static CertaintyChoice ofFacts(FilteredAddress address, double least, long leftOut) {
        return new CertaintyChoice(address, least, leftOut, "certainty.left-out.facts");
    }

    /**
     * Something to choose.
     *
     * @param value of the parameter; empty for what is shown to whoever does not choose
     */
    public record Choice(String value, String label, boolean chosen, String href) {}

    /** Returns what there is to choose, the surest first, with what was chosen otherwise. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        CertaintyLevel.all().forEach(one -> choices.add(choice(one.least(), one.orBetter())));
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(choice(least, Wording.text("filter.confidence", least)));
        }
        return choices;
    }

    private Choice choice(double bound, String label) {
        String value = bound == CertaintyLevel.SHOWN.least() ? "" : number(bound);
        var first = address.without("offset").without(NAME);
        var at = value.isEmpty() ? first : first.with(NAME, value);
        return new Choice(value, label, bound == least, at.toString());
    }

    /** Returns whether less is left out than whoever does not choose gets. */
    public boolean showsMore() {
        return least < CertaintyLevel.SHOWN.least();
    }

    /** Returns where all is shown. */
    public String everything() {
        return choice(0, "").href();
    }

    /** Returns where as much is shown as to whoever does not choose. */
    public String usual() {
        return choice(CertaintyLevel.SHOWN.least(), "").href();
    }

    /** Returns a sentence on what is left out; empty when nothing is. */
    public String said() {
        return leftOut == 0 ? "" : Wording.text(counted, leftOut);
    }

    /** Returns a line on what counts, for where nobody can choose; empty when nobody chose and nothing is left out. */
    public String caption() {
        if (leftOut == 0 && least == CertaintyLevel.SHOWN.least()) {
            return "";
        }
        String chosen = choices().stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .findFirst()
                .orElseThrow();
        return (Wording.text("certainty.caption", chosen) + ' ' + said()).strip();
    }

    /** Returns an address that counts all unless asked otherwise, such that it counts what this page does. */
    public FilteredAddress bounding(FilteredAddress other) {
        return bounding(other, least);
    }

    /** Returns an address that counts all unless asked otherwise, such that it counts facts from some confidence on. */
    public static FilteredAddress bounding(FilteredAddress other, double least) {
        return other.with(NAME, number(least));
    }

    private static String number(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
