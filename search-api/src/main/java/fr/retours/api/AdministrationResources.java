package fr.retours.api;

import fr.retours.api.admin.AdminGate;
import fr.retours.api.admin.AdminRoutes;
import fr.retours.api.admin.AdminServer;
import fr.retours.api.admin.AdminServices;
import fr.retours.api.admin.CurationWriter;
import fr.retours.api.desk.DeskMargin;
import fr.retours.api.desk.DeskNames;
import fr.retours.api.desk.DeskRoutes;
import fr.retours.api.desk.PublicSite;
import fr.retours.api.transport.ClientAllowance;
import fr.retours.api.transport.ClientWatch;
import java.time.Duration;
import java.util.stream.Stream;

/** What accounts are answered: calls, the editor's desk and the site's pages as editors see them, which share the file of decisions. */
record AdministrationResources(AdminRoutes calls, DeskRoutes desk, EditedPages pages) implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration ATTEMPTS_AGAIN = Duration.ofMinutes(1);

    /** @param port of the site */
    static AdministrationResources of(
            AdminServices services, ReadStores stores, ServerConfig config, ClientWatch clients, int port) {
        var writer = new CurationWriter(services.curation());
        var attempts = new ClientAllowance(config.limits().proxies(), MOST_ATTEMPTS, ATTEMPTS_AGAIN);
        var gate = new AdminGate(services.keys(), attempts);
        var site = new PublicSite(config.site().base(), port);
        var names = new DeskNames(stores.relations(), stores.search(), stores.codes());
        var desk = new DeskRoutes(services, writer, gate, site, names);
        return new AdministrationResources(
                new AdminRoutes(services, writer, stores.graph(), stores.search(), gate),
                desk,
                new EditedPages(stores, config, clients, new DeskMargin(services.curation()), desk));
    }

    AdminServer.Offer offer() {
        return new AdminServer.Offer(
                Stream.concat(AdminRoutes.bodies().stream(), DeskRoutes.bodies().stream())
                        .toList(),
                routes -> {
                    calls.register(routes);
                    desk.register(routes);
                    pages.register(routes);
                });
    }

    @Override
    public void close() {
        desk.close();
    }
}
