package fr.retours.api;

import fr.retours.api.admin.AdminRoutes;
import fr.retours.api.admin.AdminServices;
import fr.retours.api.admin.CurationWriter;
import fr.retours.api.desk.DeskNames;
import fr.retours.api.desk.DeskRoutes;
import fr.retours.api.desk.PublicSite;
import fr.retours.api.transport.FailedAttempts;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.function.Consumer;

/** What accounts are answered: calls and the editor's desk, which share the file of decisions. */
final class Administration implements AutoCloseable {
    private final AdminRoutes calls;
    private final DeskRoutes desk;

    /** @param port of the site */
    Administration(AdminServices services, Stores stores, ServerConfig config, int port) {
        var writer = new CurationWriter(services.curation());
        var attempts = new FailedAttempts(config.limits().proxies());
        calls = new AdminRoutes(services, writer, stores.graph(), stores.search(), attempts);
        desk = new DeskRoutes(
                services,
                writer,
                attempts,
                new PublicSite(config.site().base(), port),
                new DeskNames(stores.relations(), stores.search(), stores.codes()));
    }

    List<Consumer<RoutesConfig>> routes() {
        return List.of(calls::register, desk::register);
    }

    @Override
    public void close() {
        desk.close();
    }
}
