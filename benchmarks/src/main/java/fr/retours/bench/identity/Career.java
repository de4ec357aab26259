package fr.retours.bench.identity;

import fr.retours.model.fact.Body;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up person.
 *
 * @param given the given name
 * @param family the family name at birth
 * @param married the family name from a day on; blank for most
 * @param posts one after the other
 * @param activity how often the person speaks, compared with others
 */
record Career(
        int number,
        String given,
        String family,
        String married,
        LocalDate wedding,
        int home,
        List<Post> posts,
        double activity) {
    /** A function at a body, from a year to another, the last one not included. */
    record Post(int from, int to, String function, Body body, int departement) {}

    boolean worksIn(int year) {
        return posts.getFirst().from() <= year && year < posts.getLast().to();
    }

    Post post(int year) {
        return posts.stream().filter(post -> year < post.to()).findFirst().orElse(posts.getLast());
    }

    String familyOn(LocalDate day) {
        return married.isEmpty() || day.isBefore(wedding) ? family : married;
    }
}
