package fr.retours.cli.store;

import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.text.RecapSearch;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.settings.SettingsFolder;

/** Tells whoever changed the stems of a data folder that its index still has others. */
public final class StemNews {
    private StemNews() {}

    /** Says so in one line, where it is so: a search goes by the stems of the index, for only those find what is there. */
    public static void tell(RecapSearch search, DataFolder folder, Console console) {
        boolean differs =
                search.size() > 0 && !SettingsFolder.stems(folder.root()).equals(StemExceptions.read(search.stems()));
        if (differs) {
            console.tell("search.stems", SettingsFolder.stemsFile(folder.root()));
        }
    }
}
