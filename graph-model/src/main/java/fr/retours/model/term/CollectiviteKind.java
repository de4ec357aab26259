package fr.retours.model.term;

/** The level of a local authority. */
public enum CollectiviteKind implements Slugged {
    /** A commune. */
    COMMUNE("commune"),
    /** A grouping of communes with its own taxation: métropole, communauté, établissement public territorial. */
    EPCI("epci"),
    /** A département, or an overseas collectivity of that rank. */
    DEPARTEMENT("departement"),
    /** A région. */
    REGION("region"),
    /** A local authority outside France, of any level. */
    FOREIGN("foreign");

    private final String slug;

    CollectiviteKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
