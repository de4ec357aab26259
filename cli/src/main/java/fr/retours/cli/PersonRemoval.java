package fr.retours.cli;

import fr.retours.api.access.AuditAction;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditEvent;
import fr.retours.api.access.AuditLog;
import fr.retours.api.access.AuditOutcome;
import fr.retours.api.query.QueryReport;
import fr.retours.api.report.VisitorReports;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.RunProgress;
import fr.retours.cli.terminal.RunReports;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.backup.BackupFile;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.StorePair;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.mask.NameSearch;
import fr.retours.indexer.mask.NameSearch.Found;
import fr.retours.indexer.privacy.ForgettingManner;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPerson;
import fr.retours.indexer.privacy.HeldPerson;
import fr.retours.indexer.privacy.TraceScan;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The removal of one person from a data folder, whose lock the caller holds.
 *
 * @param person as the folder notes them
 * @param search for the forms of their name
 * @param scan for traces of it
 */
record PersonRemoval(DataFolder folder, ForgottenPerson person, NameSearch search, TraceScan scan, Console console) {
    private static final double MEGABYTE = 1 << 20;
    private static final String DAMAGED = "*.damaged*";

    /**
     * Notes who is to be forgotten, before anything goes, or finds them noted; then removes what no run makes anew.
     *
     * @throws CommandFailure if nobody has the id
     */
    static PersonRemoval begin(DataFolder folder, String id, ForgettingManner manner, AuditLog audit, Console console) {
        ForgottenPeople people = ForgottenPeople.read(folder);
        Optional<ForgottenPerson> noted = people.find(id);
        PersonRemoval removal;
        if (noted.isPresent()) {
            console.say("forget.again", id, noted.get().date());
            var search = NameSearch.of(List.of(noted.get().forms()), people.prints());
            removal = new PersonRemoval(folder, noted.get(), search, new TraceScan(search), console);
        } else {
            removal = note(folder, id, manner, people, console);
        }
        audit.append(removal.noted(AuditOutcome.BEGUN));
        removal.removeCorrections(people);
        removal.removeSearches();
        removal.removeFiles();
        return removal;
    }

    /** Returns what the audit log has of it: the fingerprint that stands for the person. */
    AuditEvent noted(AuditOutcome outcome) {
        String print = person.ids().stream().sorted().findFirst().orElse("");
        return AuditActor.COMMAND_LINE.did(AuditAction.FORGET, "person:" + print, outcome);
    }

    private static PersonRemoval note(
            DataFolder folder, String id, ForgettingManner manner, ForgottenPeople people, Console console) {
        PersonLookup lookup = PersonLookup.in(folder, new IndexerWiring(folder));
        HeldPerson held = lookup.find(id);
        NameForms forms = lookup.forms(held);
        ForgottenPerson person = held.forgotten(
                people, manner, forms, LocalDate.now(ZoneId.systemDefault()).toString());
        var search = NameSearch.of(forms);
        var removal = new PersonRemoval(folder, person, search, new TraceScan(search), console);
        removal.corrections(people); // fails for a line that cannot be taken out, while nothing is done yet
        people.with(person).write(folder);
        console.say(
                manner == ForgettingManner.MASK ? "forget.masked" : "forget.unlinked",
                held.id(),
                String.join(" ; ", held.names()),
                held.recaps().size());
        if (manner == ForgettingManner.MASK) {
            removal.tell("forget.anywhere", forms.anywhere());
            removal.tell("forget.beside", forms.beside());
        }
        if (!person.recaps().isEmpty()) {
            console.say("forget.namesake");
        }
        return removal;
    }

    private void tell(String key, Collection<String> forms) {
        if (!forms.isEmpty()) {
            console.say(key, String.join(" ; ", new TreeSet<>(forms)));
        }
    }

    /** Returns the corrections without those about the person; empty where none is. */
    private Optional<String> corrections(ForgottenPeople people) {
        Predicate<String> unwanted =
                value -> person.ids().contains(people.prints().of(value)) || isNamed(value);
        return CurationReader.without(folder.curation(), unwanted);
    }

    private boolean isNamed(String text) {
        return search.in(text).stream().anyMatch(Found::certain);
    }

    private void removeCorrections(ForgottenPeople people) {
        corrections(people).ifPresent(left -> {
            DataFolder.write(folder.curation(), left);
            console.say("forget.corrections", folder.curation());
        });
    }

    private void removeSearches() {
        int removed = QueryReport.remove(folder.queries(), this::isNamed);
        if (removed > 0) {
            console.say("forget.searches", removed);
        }
    }

    /** Vectors, downloads and what was cited are of what may name the person, and damaged archives are kept for nobody any more. */
    private void removeFiles() {
        try (var damaged = Files.newDirectoryStream(folder.root(), DAMAGED)) {
            for (Path file : damaged) {
                Files.delete(file);
                console.say("forget.file", file);
            }
            int reports = new VisitorReports(folder.reports(), Clock.systemDefaultZone()).remove(this::isNamed);
            if (reports > 0) {
                console.say("forget.reports", reports);
            }
            if (Files.exists(folder.watched())) { // addresses of pages, and recaps that wait, may name the person
                FileTree.delete(folder.watched());
                console.say("forget.watched", folder.watched());
            }
            if (Files.exists(folder.downloads())) {
                FileTree.delete(folder.downloads());
                console.say("forget.file", folder.downloads());
            }
            if (Files.exists(folder.cited())) {
                FileTree.delete(folder.cited());
                console.say("forget.file", folder.cited());
            }
            if (Files.exists(folder.vectors())) {
                FileTree.delete(folder.vectors());
                console.say("forget.vectors", folder.vectors());
            }
        } catch (IOException e) {
            throw DataFolder.failure(folder.root(), e);
        }
    }

    /** Makes both stores anew, and looks for traces in what they give back. */
    PersonRemoval rebuild(StorePair stores) {
        try (var progress = RunProgress.on(console)) {
            var run = WritableStores.run(new IndexerWiring(folder), folder, stores, progress);
            RunReports.print(run.rebuild(List.of(), false), console);
        }
        if (isToBeFoundNowhere()) {
            scan.store(TerminalMessages.of("forget.archive"), reader -> {
                try (var archive = RecapArchive.read(folder)) {
                    archive.forEachText(reader);
                }
            });
            scan.store(TerminalMessages.of("forget.graph"), stores.graph()::forEachText);
            scan.store(TerminalMessages.of("forget.index"), stores.index()::forEachText);
        }
        return this;
    }

    /** Whoever is only unlinked is still in texts, and a namesake has the name. */
    private boolean isToBeFoundNowhere() {
        return person.manner() == ForgettingManner.MASK && person.recaps().isEmpty();
    }

    /**
     * Looks for traces in all files and for backups among them, and tells what there is and what was not looked into.
     *
     * @return whether there is none
     */
    boolean report() {
        List<Path> backups = BackupFile.inside(folder);
        if (isToBeFoundNowhere()) {
            try {
                scan.folder(folder.root());
            } catch (IOException e) {
                throw DataFolder.failure(folder.root(), e);
            }
            console.say("forget.searched", scan.files(), scan.bytes() / MEGABYTE);
            scan.traces().forEach((where, count) -> console.say("forget.trace", where, count));
        }
        backups.forEach(one -> console.say("forget.backup-inside", one));
        boolean isClean = scan.traces().isEmpty() && backups.isEmpty();
        if (!isClean || isToBeFoundNowhere()) {
            console.say(isClean ? "forget.clean" : "forget.traces");
        }
        return isClean;
    }
}
