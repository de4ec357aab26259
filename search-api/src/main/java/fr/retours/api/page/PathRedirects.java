package fr.retours.api.page;

import fr.retours.api.answer.PageAddresses;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.tie.TiePageHandler;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/** Leads from the API's paths without its prefix to the page that shows the same to people, parameters included. */
public final class PathRedirects {
    private PathRedirects() {}

    /** Adds the routes. */
    public static void register(RouteRegistry routes) {
        lead(routes, "/search", "/");
        lead(routes, "/people", "/personnes");
        lead(routes, "/events", "/evenements");
        lead(routes, "/docs", "/api/v1/docs");
        lead(routes, "/openapi.json", "/api/v1/openapi.json");
        lead(routes, "/status", "/donnees");
        lead(routes, "/graph/network", "/reseau");
        lead(routes, "/graph/neighbours", "/reseau");
        lead(routes, "/graph/cooperation", "/carte");
        lead(routes, "/graph/cooperation/themes", QuestionKind.THEMES.path());
        lead(routes, "/graph/path", QuestionKind.PATH.path());
        lead(routes, "/graph/common", TiePageHandler.PATH);
        lead(routes, "/graph/measures", QuestionKind.CENTRAL.path());
        lead(routes, "/graph/theme-years", QuestionKind.YEARS.path());
        leadId(routes, "/people/{id}", "/personnes/", "");
        leadId(routes, "/people/{id}/events", "/personnes/", "#evenements");
        leadId(routes, "/people/{id}/documents", "/personnes/", "#documents");
        leadId(routes, "/people/{id}/co-participants", "/personnes/", "#avec");
        leadId(routes, "/events/{id}", "/evenements/", "");
        leadId(routes, "/events/{id}/people", "/evenements/", "");
        for (String kind : new String[] {"collectivites", "organisations", "themes"}) {
            String path = "/" + kind + "/";
            leadId(routes, path + "{id}/events", path, "#evenements");
            leadId(routes, path + "{id}/people", path, "#personnes");
        }
        leadId(routes, "/collectivites/{id}/documents", "/collectivites/", "#documents");
        leadId(routes, "/organisations/{id}/documents", "/organisations/", "#documents");
        leadId(routes, "/collectivites/{id}/partners", "/collectivites/", "#partenaires");
        leadId(routes, "/organisations/{id}/partners", "/organisations/", "#partenaires");
        leadId(routes, "/themes/{id}/bodies", "/themes/", "#organismes");
    }

    private static void lead(RouteRegistry routes, String from, String to) {
        routes.get(from, ctx -> send(ctx, to, ""));
    }

    /** The id is the second segment, passed on as it was written. */
    private static void leadId(RouteRegistry routes, String from, String to, String place) {
        routes.get(from, ctx -> send(ctx, to + ctx.path().split("/", -1)[2], place));
    }

    private static void send(Context ctx, String path, String place) {
        ctx.status(HttpStatus.PERMANENT_REDIRECT)
                .header(Header.LOCATION, PageAddresses.self(path, ctx.queryString()) + place);
    }
}
