package fr.retours.cli.serve;

import fr.retours.api.query.QueryCounting;
import fr.retours.api.query.QueryFilesException;
import fr.retours.api.query.QueryRecorder;
import fr.retours.api.query.QueryReport;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The counting of queries while a server runs, where it is wanted. A site goes on without when it cannot be. */
final class CountedQueries implements AutoCloseable {
    private final @Nullable QueryRecorder recorder;

    private CountedQueries(@Nullable QueryRecorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Begins to count.
     *
     * @param days for how many days counts are kept; 0 to count nothing, while counts of before go when their time is over
     */
    static CountedQueries in(DataFolder folder, int days, Console console) {
        var clock = Clock.system(ZoneId.systemDefault());
        try {
            if (days > 0) {
                var forgotten = new ForgottenPeopleFilter(
                        ForgottenPeople.read(folder)); // whoever is forgotten later has the server stopped first
                return new CountedQueries(QueryRecorder.start(
                        folder.queries(), days, clock, forgotten::isNamedIn, said -> tell(said, console)));
            }
            QueryReport.read(folder.queries(), LocalDate.now(clock));
        } catch (QueryFilesException | DataFolderException e) { // also where it cannot be read who is forgotten
            tell(String.valueOf(e.getMessage()), console);
        }
        return new CountedQueries(null);
    }

    private static void tell(String said, Console console) {
        console.tell("error.reported", said);
    }

    /** Returns what a server tells of queries. */
    QueryCounting counting() {
        return recorder == null ? QueryCounting.NONE : recorder;
    }

    @Override
    public void close() {
        if (recorder != null) {
            recorder.close();
        }
    }
}
