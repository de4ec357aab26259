package fr.retours.cli.key;

import fr.retours.api.access.AccessRole;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.model.term.Slugged;
import picocli.CommandLine.Option;

/** Which role an account is to have. */
final class RoleOption {
    @Option(names = "--role", paramLabel = "reader|editor|operator", required = true, descriptionKey = "option.role")
    String slug = "";

    /** @throws CommandFailure if there is no such role */
    AccessRole role() {
        return Slugged.find(AccessRole.class, slug)
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "error.role", slug));
    }
}
