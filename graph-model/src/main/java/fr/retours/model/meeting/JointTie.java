package fr.retours.model.meeting;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Slugged;
import java.util.Collection;
import java.util.List;

/**
 * What two bodies did together at one event: the strongest that fits, so that the numbers of all kinds add up to the number
 * of events. The weights are ours, stated in every answer that sums by them.
 */
public enum JointTie implements Slugged {
    /** Both are organisers. */
    CO_ORGANISED("co_organised", 4),
    /** One received the event that the other had any part in. */
    HOSTED("hosted", 3),
    /** One was partner or supporter of the event that the other had any part in. */
    PARTNERED("partnered", 2),
    /** Both had some other part in it. */
    APPEARED("appeared", 1),
    /** One at least is only mentioned: the one kind that is no taking part. */
    MENTIONED("mentioned", 0);

    private static final List<LinkKind> ORGANISING = List.of(LinkKind.ORGANIZER, LinkKind.CO_ORGANIZER);
    private static final List<LinkKind> HOSTING = List.of(LinkKind.HOST);
    private static final List<LinkKind> PARTNERING = List.of(LinkKind.PARTNER, LinkKind.SUPPORTER);

    private final String slug;
    private final int weight;

    JointTie(String slug, int weight) {
        this.slug = slug;
        this.weight = weight;
    }

    /** Returns what two bodies with these links to an event did together; the order of the two does not matter. */
    public static JointTie of(Collection<LinkKind> one, Collection<LinkKind> other) {
        if (!acts(one) || !acts(other)) {
            return MENTIONED;
        }
        if (any(one, ORGANISING) && any(other, ORGANISING)) {
            return CO_ORGANISED;
        }
        if (any(one, HOSTING) || any(other, HOSTING)) {
            return HOSTED;
        }
        return any(one, PARTNERING) || any(other, PARTNERING) ? PARTNERED : APPEARED;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns how much one event of this kind counts in a sum. */
    public int weight() {
        return weight;
    }

    private static boolean acts(Collection<LinkKind> links) {
        return links.stream().anyMatch(link -> link != LinkKind.MENTIONED);
    }

    private static boolean any(Collection<LinkKind> links, List<LinkKind> wanted) {
        return links.stream().anyMatch(wanted::contains);
    }
}
