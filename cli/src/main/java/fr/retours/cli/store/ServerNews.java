package fr.retours.cli.store;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.server.ServerEvent;
import java.util.function.Consumer;

/** Tells whoever watches the terminal or the log what becomes of the bundled server. */
record ServerNews(Console console) implements Consumer<ServerEvent> {
    @Override
    public void accept(ServerEvent event) {
        console.err().println(message(event));
    }

    private static String message(ServerEvent event) {
        return switch (event) {
            case ServerEvent.SlowStart slow ->
                TerminalMessages.of(
                        "graph-server.slow-start", slow.pid(), slow.since().toSeconds());
            case ServerEvent.Frozen frozen -> TerminalMessages.of("graph-server.frozen", frozen.pid());
            case ServerEvent.Died died -> TerminalMessages.of("graph-server.died", died.pid());
            case ServerEvent.Back back -> TerminalMessages.of("graph-server.back", back.pid());
            case ServerEvent.StartFailed failed ->
                TerminalMessages.of(
                        "graph-server.start-failed",
                        failed.attempt(),
                        String.valueOf(failed.cause().getMessage()));
            case ServerEvent.StoreDamaged damaged ->
                TerminalMessages.of(
                        "graph-server.store-damaged",
                        String.valueOf(damaged.cause().getMessage()));
            case ServerEvent.GaveUp gaveUp -> TerminalMessages.of("graph-server.gave-up", gaveUp.attempts());
        };
    }
}
