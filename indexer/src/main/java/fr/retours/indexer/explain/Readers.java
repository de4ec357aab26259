package fr.retours.indexer.explain;

import fr.retours.indexer.extract.body.LinkReasons;
import fr.retours.indexer.extract.body.OrganisationFinder;
import fr.retours.indexer.extract.event.EventReasons;
import fr.retours.indexer.extract.narration.NarrationReader;
import fr.retours.indexer.extract.narration.NarrationRules;
import fr.retours.indexer.extract.people.Functions;
import fr.retours.indexer.extract.people.PersonReasons;
import fr.retours.indexer.extract.place.CollectiviteFinder;
import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Grammar;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.TextAnnotator;
import fr.retours.indexer.extract.theme.ThemeReasons;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.rule.Rules;
import fr.retours.indexer.territory.Territories;

/** The lists and models by which a recap is read again; loading them takes about a second. */
public record Readers(
        Lexicon lexicon,
        TextAnnotator annotator,
        Grammar grammar,
        PersonReasons people,
        LinkReasons links,
        OrganisationFinder organisations,
        CollectiviteFinder collectivites,
        EventReasons events,
        NarrationReader narrations,
        ThemeReasons themes) {
    /** Loads them. */
    public static Readers load(Lexicon lexicon, Territories territories, Knowledge knowledge) {
        var rules = Rules.of(knowledge);
        var clauses = new Clauses(lexicon, knowledge);
        return new Readers(
                lexicon,
                new TextAnnotator(knowledge),
                new Grammar(knowledge),
                new PersonReasons(lexicon, clauses, knowledge, rules),
                new LinkReasons(clauses, rules),
                new OrganisationFinder(lexicon, new Functions(knowledge).words(), knowledge),
                new CollectiviteFinder(territories, lexicon, knowledge),
                new EventReasons(knowledge),
                new NarrationReader(knowledge, new NarrationRules(rules)),
                new ThemeReasons(knowledge));
    }
}
