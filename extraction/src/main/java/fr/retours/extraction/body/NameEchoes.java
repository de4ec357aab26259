package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
     * Finds the further places of organisations already named.
     *
     * @param people words that belong to people's names
     */
    public List<BodySpan> find(Words words, BodySpans bodies, BitSet people) {
        var names = new PhraseSet<Boolean>();
        for (BodySpan span : bodies.all()) {
            String name = merger.bare(words.written(span.from(), span.to()));
            if (span.isOrganisation() && span.known() == null && isTelling(name)) {
                names.add(name, true);
            }
        }
        var found = new ArrayList<BodySpan>();
        for (int i = 0; i < words.size(); i++) {
            var match = words.isCapital(i) && !people.get(i) && !others.isTitle(words, i)
                    ? names.longestAt(words, i)
                    : Optional.<PhraseSet.Match<Boolean>>empty();
            if (match.isPresent()) {
                found.add(BodySpan.inSlot(i, match.get().end()));
            }
        }
        return found;
    }

    private boolean isTelling(String name) {
        return name.length() > 3 && (name.indexOf(' ') > 0 || !lexicon.isCommonWord(LatinFolding.words(name)));
    }
}
