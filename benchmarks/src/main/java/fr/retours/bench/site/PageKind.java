package fr.retours.bench.site;

import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Pages of one kind, as visitors open them: the same view, narrowed to something else each time.
 *
 * @param paths where they are; the first is what most come to first
 */
record PageKind(String name, List<String> paths) {
    private static final int LISTED = 400;
    private static final int PAGE = 20;
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final List<String> FUNCTIONS = List.of("maire", "président", "directrice", "adjointe", "conseiller");

    PageKind {
        paths = List.copyOf(paths);
    }

    /**
     * Draws pages of all kinds.
     *
     * @param number how many of each
     */
    static List<PageKind> draw(ServedSite site, int number, long seed) throws IOException {
        var ids = new ListedIds(site);
        List<String> people = ids.of("people", LISTED);
        List<String> communes = ids.of("collectivites?level=commune", LISTED);
        List<String> departements = ids.of("collectivites?level=departement", LISTED);
        List<String> organisations = ids.of("organisations", LISTED);
        var draw = new Draw(number, new Random(seed));
        return List.of(
                draw.pages("directory of people, a page", "/personnes", () -> "/personnes?offset=" + draw.stretch()),
                draw.pages("people of a letter", () -> "/personnes?initial=" + draw.letter()),
                draw.pages("people whose name starts so", () -> "/personnes?q=" + draw.letter() + draw.vowel()),
                draw.pages(
                        "people by function, part, theme, day",
                        () -> "/personnes?function=" + draw.one(FUNCTIONS) + "&part=" + draw.slug(Part.values())
                                + "&theme=" + draw.slug(Theme.values()) + "&from=" + draw.day()),
                draw.pages(
                        "directory of organisations, a page",
                        "/organisations",
                        () -> "/organisations?offset=" + draw.stretch()),
                draw.pages(
                        "organisations of a theme, latest first",
                        () -> "/organisations?order=latest&theme=" + draw.slug(Theme.values())),
                draw.pages("tree of territories", "/collectivites", () -> "/collectivites?from=" + draw.day()),
                draw.pages("communes, a page", () -> "/collectivites?level=commune&offset=" + draw.stretch()),
                draw.pages("territories within one", () -> "/collectivites?within=" + draw.one(departements)),
                draw.pages(
                        "directory of themes",
                        "/themes",
                        () -> "/themes?from=" + draw.day() + "&kind=" + draw.slug(EventKind.values())),
                draw.pages("directory of events, a page", "/evenements", () -> "/evenements?offset=" + draw.stretch()),
                draw.pages("events by title, a page", () -> "/evenements?order=title&offset=" + draw.stretch()),
                draw.pages(
                        "events by territory, kind, day",
                        () -> "/evenements?collectivite=" + draw.one(communes) + "&kind="
                                + draw.slug(EventKind.values()) + "&from=" + draw.day()),
                draw.pages(
                        "timeline", "/chronologie", () -> "/chronologie?by=theme&theme=" + draw.slug(Theme.values())),
                draw.pages("a person", () -> "/personnes/" + draw.one(people)),
                draw.pages("a commune", () -> "/collectivites/" + draw.one(communes)),
                draw.pages("a theme", () -> "/themes/" + draw.slug(Theme.values())),
                draw.pages("dossier of a person", () -> "/dossiers/" + draw.one(people)),
                draw.pages("map", "/carte", () -> "/carte?theme=" + draw.slug(Theme.values()) + "&from=" + draw.day()),
                draw.pages("network around a person", () -> "/reseau?id=" + draw.one(people)),
                draw.pages(
                        "path between two", () -> "/questions/chemin?a=" + draw.one(people) + "&b=" + draw.one(people)),
                draw.pages(
                        "events of two in common",
                        () -> "/questions/ensemble?id=" + draw.one(people) + "&id=" + draw.one(organisations)),
                draw.pages(
                        "themes by territory, shaded",
                        "/questions/themes-territoires",
                        () -> "/questions/themes-territoires?from=" + draw.day()),
                draw.pages(
                        "bodies by bodies, shaded",
                        "/questions/croisements",
                        () -> "/questions/croisements?theme=" + draw.slug(Theme.values())),
                draw.pages("years by theme, shaded", () -> "/questions/annees-themes?id=" + draw.one(communes)));
    }

    /**
     * Draws what a page is narrowed to.
     *
     * @param number of pages of each kind
     */
    private record Draw(int number, Random random) {
        PageKind pages(String name, Supplier<String> path) {
            return new PageKind(name, Stream.generate(path).limit(number).toList());
        }

        PageKind pages(String name, String first, Supplier<String> path) {
            return new PageKind(
                    name,
                    Stream.concat(Stream.of(first), Stream.generate(path))
                            .limit(number)
                            .toList());
        }

        String one(List<String> among) {
            return among.get(random.nextInt(among.size()));
        }

        String slug(Slugged[] among) {
            return among[random.nextInt(among.length)].slug();
        }

        char letter() {
            return (char) ('a' + random.nextInt(26));
        }

        char vowel() {
            return "aeiou".charAt(random.nextInt(5));
        }

        int stretch() {
            return PAGE * random.nextInt(LISTED);
        }

        String day() {
            return FIRST_YEAR + random.nextInt(YEARS) + "-01-01";
        }
    }
}
