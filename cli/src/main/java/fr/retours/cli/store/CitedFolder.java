package fr.retours.cli.store;

import fr.retours.api.cited.CitedAnswers;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was cited from a data folder. All of it goes when other people or bodies are hidden than before, since it may name them: a
 * fingerprint of the decisions about them stands beside it.
 */
public record CitedFolder(DataFolder folder) {
    /**
     * Takes out what was cited, if a run has hidden others than were hidden before. Servers keep nothing of an earlier version once
     * its own is noted.
     *
     * @param journal of stores that are complete, whose version is noted
     * @throws fr.retours.indexer.folder.DataFolderException if something cannot be taken out
     */
    public void follow(StoreJournal journal) {
        Path mark = folder.cited().resolve("hidden");
        try {
            String decisions = Files.exists(folder.curation()) ? Files.readString(folder.curation()) : "";
            String hidden = hidden(decisions);
            if (!hidden.equals(Files.exists(mark) ? Files.readString(mark) : "")) {
                CitedAnswers.discard(folder.cited());
                Files.deleteIfExists(mark);
                if (journal.resolution().endsWith('-' + ContentDigest.of(decisions))) { // else the next run knows
                    Files.createDirectories(folder.cited());
                    DataFolder.write(mark, hidden);
                }
            }
        } catch (IOException e) {
            throw DataFolder.failure(folder.cited(), e);
        }
    }

    /** Other decisions about whoever is hidden may say that more is they. */
    private String hidden(String decisions) {
        try {
            Curation curation = CurationReader.read(folder.curation(), decisions);
            Set<String> ids =
                    curation.of(Decision.Hide.class).map(Decision.Hide::id).collect(Collectors.toSet());
            String about = curation.decisions().stream()
                    .filter(one -> one.ids().stream().anyMatch(ids::contains))
                    .map(one -> one.getClass().getSimpleName() + one.ids())
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return about.isEmpty() ? "" : ContentDigest.of(about);
        } catch (CurationException e) { // changed since the run
            return "?";
        }
    }
}
