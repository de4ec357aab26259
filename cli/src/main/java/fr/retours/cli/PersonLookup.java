package fr.retours.cli;

import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.HeldPerson;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The people of a data folder, also those whom corrections hide.
 *
 * @param corpus what was read off each recap, with the ids of that recap
 * @param successors by id that is no more in use, the one that stands for it
 * @param ordinary whether a folded word is one of the language, or a place
 */
record PersonLookup(
        DataFolder folder,
        List<RecapFacts> corpus,
        IdentityResolution resolution,
        Curation curation,
        Map<String, String> successors,
        Predicate<String> ordinary) {
    static PersonLookup in(DataFolder folder, IndexerWiring wiring) {
        DataOption.requireIndexed(folder);
        var identification = wiring.identification();
        List<RecapFacts> corpus = StoredFacts.read(folder);
        return new PersonLookup(
                folder,
                corpus,
                identification.resolve(corpus),
                identification.curation(),
                RecapArchive.ask(folder, archive -> archive.givenIds().successors()),
                wiring::isOrdinary);
    }

    /**
     * Finds a person by id, or by a name of which the id is made.
     *
     * @throws CommandFailure if there is none
     */
    HeldPerson find(String typed) {
        String id = typed.startsWith(PersonId.PREFIX) ? typed : named(typed);
        return HeldPerson.find(id, corpus, resolution, successors)
                .orElseThrow(() -> ForgottenPeople.read(folder)
                        .find(id)
                        .map(one -> new CommandFailure("forget.forgotten", typed, one.date()))
                        .orElseGet(() -> new CommandFailure("error.unknown-person", typed)));
    }

    private static String named(String typed) {
        try {
            return PersonId.named(typed).value();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("error.unknown-person", typed);
        }
    }

    NameForms forms(HeldPerson person) {
        return person.forms(ordinary);
    }
}
