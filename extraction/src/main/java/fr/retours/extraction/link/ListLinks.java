package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.SlotNames;
import fr.retours.extraction.document.DocumentBlock;
import fr.retours.extraction.document.DocumentTree;
import fr.retours.extraction.document.NameRow;
import fr.retours.extraction.link.LinkRules.LinkCue;
import fr.retours.extraction.rule.RuleMatch;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ties bodies to the event that begin the lines of a list, by the list's lead: « initiatives visitées : ». Immutable. */
record ListLinks(LinkRules cues, SlotNames slots, VerbClauses clauses) {
    private static final double LISTED = 0.8;
    private static final double LOOSE = 0.7;
    private static final int LONGEST_BRACKETS = 6;

    List<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        LinkCue cue = cue(words, sentence);
        if (cue == null) {
            return List.of();
        }
        int limit = words.end(sentence);
        int first = start(words, sentence);
        if (first < limit && people.get(first)) {
            List<BodySpan> whose = bodies.within(first, limit).stream()
                    .limit(1)
                    .filter(BodySpan::isOrganisation)
                    .toList();
            return LinkSpan.all(whose, cue, LOOSE, sentence);
        }
        return LinkSpan.all(startOfLine(words, first, limit, bodies), cue, LISTED, sentence);
    }

    /** Finds the name that begins a line of such a list. */
    Optional<BodySpan> named(Words words, int sentence, BodySpans bodies, BitSet people) {
        int first = start(words, sentence);
        int limit = words.end(sentence);
        return first < limit && !people.get(first) && (cue(words, sentence) != null || isCited(words, sentence))
                ? slots.atStart(words, first, bodies)
                        .filter(name -> name.to() <= limit && closes(words, name.to(), limit))
                : Optional.empty();
    }

    private static int start(Words words, int sentence) {
        int limit = words.end(sentence);
        int first = words.firstWord(sentence);
        return first < limit && words.grammar().and().contains(words.folded(first)) ? first + 1 : first;
    }

    /** The first cue of the lead counts; « table ronde : présentation de trois initiatives » says more than who was there. */
    private @Nullable LinkCue cue(Words words, int sentence) {
        int lead = lead(words, sentence);
        if (lead < 0) {
            return null;
        }
        List<RuleMatch<LinkRules.Meaning>> found = words.all(cues.leads, lead);
        if (found.isEmpty()) {
            return openCue(words, lead, true);
        }
        RuleMatch<LinkRules.Meaning> first = found.getFirst();
        RuleMatch<LinkRules.Meaning> says = first.value().kind() != LinkKind.REPRESENTED
                ? first
                : found.stream()
                        .filter(one -> one.value().kind() == LinkKind.PRESENTED)
                        .findFirst()
                        .orElse(first);
        LinkKind kind = says.value().kind();
        return kind == null ? null : new LinkCue(kind, words.reason(says));
    }

    /** « Subventions votées : »: the lines name bodies that had no part. */
    private boolean isCited(Words words, int sentence) {
        int lead = lead(words, sentence);
        return lead >= 0
                && words.all(cues.leads, lead).stream()
                        .limit(1)
                        .anyMatch(
                                one -> one.value().kind() == null && one.value().named());
    }

    /** The line that introduces the list, « avec le soutien de » in its midst, or the heading of a row of names. */
    private int lead(Words words, int sentence) {
        DocumentBlock block = DocumentTree.of(words).block(sentence);
        if (block.lead() != null && words.sentence(sentence).listItem()) {
            int[] open = words.once(this, () -> lastOpen(words));
            return Math.max(open[sentence - 1], block.lead().last());
        }
        boolean headed =
                block.heading() != null && block.heading().last() == sentence - 1 && NameRow.fills(words, sentence);
        return headed ? sentence - 1 : -1;
    }

    /** By the sentence, the last one up to it that ends in an open cue; -1 for none. */
    private int[] lastOpen(Words words) {
        int[] open = new int[words.sentenceCount()];
        for (int i = 0; i < open.length; i++) {
            open[i] = openCue(words, i, false) != null ? i : i == 0 ? -1 : open[i - 1];
        }
        return open;
    }

    /** Finds where the names begin in a line that is nothing but a row of them. */
    Optional<BodyRow> row(Words words, int sentence) {
        LinkCue cue = NameRow.fills(words, sentence) ? cue(words, sentence) : null;
        return cue == null || cue.kind() == LinkKind.PRESENTED
                ? Optional.empty()
                : Optional.of(new BodyRow(start(words, sentence), words.end(sentence)));
    }

    /** « La journée était co-organisée par », « Nous remercions nos sponsors : »: what the cue is said of stands in the lines. */
    private @Nullable LinkCue openCue(Words words, int lead, boolean first) {
        int end = words.end(lead);
        for (RuleMatch<LinkRules.Meaning> cue : words.all(cues.before, lead).reversed()) {
            boolean open = (first && cue.value().all())
                    || cue.end() == end
                    || (cue.end() == end - 1 && words.is(cue.end(), ":"));
            LinkKind kind = cue.value().kind();
            if (open && kind != null && LinkRules.OF_MEETINGS.contains(kind)) {
                return new LinkCue(kind, words.reason(cue));
            }
        }
        return null;
    }

    /**
     * A line begins with the body, or with a few words about what is its: « l'initiative de la Ville de Lorient et… »;
     * « accompagné par l'ANCT » tells of another body than the one presented.
     */
    private List<BodySpan> startOfLine(Words words, int first, int limit, BodySpans bodies) {
        var found = new ArrayList<BodySpan>();
        boolean row = first < limit && NameRow.fills(words, words.sentenceOf(first));
        for (int i = first; i < limit; i++) {
            if (row && NameRow.isBetween(words, i)) {
                continue;
            }
            if (words.is(i, "(") && pastParenthesis(words, i, limit) > i) {
                i = pastParenthesis(words, i, limit) - 1;
                continue;
            }
            if (words.is(i, ",") || words.is(i, "(") || words.is(i, ":") || clauses.isFiniteVerb(words, i)) {
                break;
            }
            int before = i;
            found.addAll(bodies.startingAt(i).stream()
                    .filter(body -> !VerbSubjects.isAgent(words, first, before))
                    .toList());
        }
        return found;
    }

    /** « (Sénégal) » between two bodies is stepped over. */
    private static int pastParenthesis(Words words, int open, int limit) {
        for (int i = open + 1; i < Math.min(limit, open + LONGEST_BRACKETS); i++) {
            if (words.is(i, ")")) {
                return i + 1;
            }
        }
        return open;
    }

    private static boolean closes(Words words, int at, int limit) {
        return at >= limit || ",(:–-;.".contains(words.token(at).text());
    }
}
