package fr.retours.bench.identity;

import fr.retours.bench.identity.Career.Post;
import fr.retours.bench.identity.NameMaker.FullName;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.term.CollectiviteKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes careers: most people stay in their département and walk of life, some change; a few speak often, most once. Some bear a
 * frequent name that others bear, too, some take a second family name when they marry.
 */
final class CareerMaker {
    static final int FIRST_YEAR = 2005;
    static final int LAST_YEAR = 2025;
    static final int DEPARTEMENTS = 95;

    /** So many bear one of the frequent names. */
    private static final double NAMESAKES = 0.04;

    private static final int FREQUENT = 40;
    private static final double WEDDINGS = 0.03;
    private static final double STAYS_IN_WALK = 0.85;
    private static final double STAYS_AT_HOME = 0.75;
    private static final int COMMUNES = 20;
    private static final int LOCAL = 8;
    private static final int NATIONAL = 40;

    private static final List<String> WALKS = List.of(
            "politics",
            "politics",
            "politics",
            "politics",
            "civil",
            "civil",
            "civil",
            "civil",
            "administration",
            "administration",
            "business",
            "research",
            "media",
            "studies");
    private static final Map<String, List<String>> FUNCTIONS = Map.of(
            "politics", List.of("maire", "adjointe au maire", "conseiller municipal", "vice-présidente", "président"),
            "administration", List.of("chargé de mission", "directrice", "responsable de l'économie"),
            "civil", List.of("présidente", "directeur", "administratrice", "salarié", "déléguée générale"),
            "business", List.of("gérante", "directeur", "PDG", "responsable"),
            "research", List.of("chercheuse", "professeur", "maître de conférences"),
            "media", List.of("journaliste"),
            "studies", List.of("étudiante", "étudiant"));

    private final Random random;
    private final NameMaker names;
    private final List<FullName> frequent;

    CareerMaker(Random random) {
        this.random = random;
        this.names = new NameMaker(random);
        this.frequent =
                Stream.generate(names::frequent).distinct().limit(FREQUENT).toList();
    }

    List<Career> make(int people) {
        List<Career> all = new ArrayList<>();
        while (all.size() < people) {
            all.add(one(all.size()));
        }
        return all;
    }

    private Career one(int number) {
        int from = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR);
        int home = 1 + random.nextInt(DEPARTEMENTS);
        List<Post> posts = posts(from, home);
        var name = random.nextDouble() < NAMESAKES ? pick(frequent) : new FullName(names.given(), names.family());
        int middle = (from + posts.getLast().to()) / 2;
        boolean marries = random.nextDouble() < WEDDINGS;
        return new Career(
                number,
                name.given(),
                name.family(),
                marries ? name.family() + "-" + names.family() : "",
                LocalDate.of(middle, 7, 1),
                home,
                posts,
                Math.pow(1 - random.nextDouble(), -0.7));
    }

    private List<Post> posts(int from, int home) {
        List<Post> posts = new ArrayList<>();
        int end = Math.min(LAST_YEAR + 1, from + 3 + random.nextInt(15));
        String walk = pick(WALKS);
        for (int year = from; year < end; ) {
            int to = Math.min(end, year + (walk.equals("studies") ? 2 : 3 + random.nextInt(7)));
            int where = random.nextDouble() < STAYS_AT_HOME ? home : 1 + random.nextInt(DEPARTEMENTS);
            posts.add(new Post(year, to, pick(FUNCTIONS.getOrDefault(walk, List.of())), body(walk, where), where));
            year = to;
            boolean stays = !walk.equals("studies") && random.nextDouble() < STAYS_IN_WALK;
            walk = stays ? walk : pick(WALKS.subList(0, WALKS.size() - 1));
        }
        return posts;
    }

    private Body body(String walk, int departement) {
        int drawn = random.nextInt(COMMUNES);
        int number = Math.min(drawn, random.nextInt(COMMUNES));
        return switch (walk) {
            case "politics", "administration" -> number == 0 ? departement(departement) : commune(departement, number);
            case "research", "studies" -> organisation("Université de la Ville " + departement);
            case "business" -> organisation("Banque " + random.nextInt(NATIONAL));
            case "media" -> organisation("Journal " + random.nextInt(NATIONAL));
            default ->
                random.nextInt(4) == 0
                        ? organisation("Fédération " + random.nextInt(NATIONAL))
                        : organisation("Association " + departement + " numéro " + random.nextInt(LOCAL));
        };
    }

    static Collectivite commune(int departement, int number) {
        String code = String.format(Locale.ROOT, "%02d%03d", departement, number);
        return territory(
                "commune:" + code, CollectiviteKind.COMMUNE, "Commune " + code, List.of(departement(departement)));
    }

    private static Collectivite departement(int number) {
        String code = String.format(Locale.ROOT, "%02d", number);
        return territory("departement:" + code, CollectiviteKind.DEPARTEMENT, "Département " + code, List.of());
    }

    private static Collectivite territory(String id, CollectiviteKind kind, String name, List<Collectivite> around) {
        return new Collectivite(new CollectiviteId(id), kind, name, null, null, around, List.of());
    }

    private static Organisation organisation(String name) {
        return new Organisation(OrganisationId.named(name), name, List.of());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
