package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.PhraseSet;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.KnowledgeBase;
import java.util.BitSet;
import java.util.Optional;

/** Finds again, anywhere in a recap, the names that only their place in one sentence gave away. */
public final class NameEchoes {
    private final Lexicon lexicon;
    private final OrganisationMerger merger;
    private final OtherUses others;

    /** Makes it tell common words, which are never found again, by a dictionary. */
    public NameEchoes(Lexicon lexicon, OrganisationMerger merger, KnowledgeBase knowledge) {
        others = new OtherUses(knowledge);
        this.lexicon = lexicon;
        this.merger = merger;
    }

    /**
     * Adds the further places of organisations already named.
     *
     * @param people words that belong to people's names
     * @return whether there was any
     */
    public boolean add(Words words, BodySpans bodies, BitSet people) {
        var names = new PhraseSet<Boolean>();
        for (BodySpan span : bodies.all()) {
            String name = merger.bare(words.written(span.from(), span.to()));
            if (span.isOrganisation() && span.known() == null && isTelling(name)) {
                names.add(name, true);
            }
        }
        boolean added = false;
        for (int i = 0; i < words.size(); i++) {
            var match = words.isCapital(i) && !people.get(i) && !others.isTitle(words, i)
                    ? names.longestAt(words, i)
                    : Optional.<PhraseSet.Match<Boolean>>empty();
            if (match.isPresent()) {
                var mention = new OrganisationMention(i, match.get().end(), OrganisationMention.Rule.SLOT, null);
                added |= bodies.add(BodySpan.of(mention));
            }
        }
        return added;
    }

    private boolean isTelling(String name) {
        return name.length() > 3 && (name.indexOf(' ') > 0 || !lexicon.isCommonWord(Folding.fold(name)));
    }
}
