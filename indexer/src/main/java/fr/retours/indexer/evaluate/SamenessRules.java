package fr.retours.indexer.evaluate;

import fr.retours.indexer.evaluate.Annotation.Body;
import fr.retours.indexer.evaluate.Annotation.Person;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When two annotated things are the same, as the annotation's own scoring has it. */
final class SamenessRules {
    private static final Set<String> SMALL_WORDS =
            Set.of("le", "la", "les", "l", "de", "du", "des", "d", "a", "au", "aux", "en", "et", "un", "une", "pour");
    private static final Pattern HEAD =
            Pattern.compile("^(l |le |la |les |association |reseau |scic |sas |ville de |mairie de |commune de )+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PLURAL = Pattern.compile("(?<=...)[sx]$");
    private static final double SIMILAR = 0.6;

    private SamenessRules() {}

    /** Returns plain words: small letters and digits, one blank between. */
    static String plain(@Nullable String text) {
        String folded = Normalizer.normalize(
                (text == null ? "" : text)
                        .replace("’", "'")
                        .replace("œ", "oe")
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss"),
                Normalizer.Form.NFD);
        return NOT_PLAIN
                .matcher(MARKS.matcher(folded).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    static boolean samePerson(Person one, Person other) {
        return meet(names(one.name(), one.aliases()), names(other.name(), other.aliases()));
    }

    static boolean sameCollectivite(Body one, Body other) {
        return codeKey(one).equals(codeKey(other));
    }

    static boolean sameOrganisation(Body one, Body other) {
        return meet(organisationKeys(one), organisationKeys(other));
    }

    /** Tells whether two functions share enough of their words. */
    static boolean similarFunction(@Nullable String one, @Nullable String other) {
        Set<String> left = words(one);
        Set<String> right = words(other);
        if (left.isEmpty() || right.isEmpty()) {
            return left.equals(right);
        }
        long shared = left.stream().filter(right::contains).count();
        return 2.0 * shared / (left.size() + right.size()) >= SIMILAR;
    }

    /** Tells whether two recaps mean one body, each by a name or code of its own. */
    static boolean sameBody(@Nullable String one, Annotation inOne, @Nullable String other, Annotation inOther) {
        if (one == null && other == null) {
            return true;
        }
        boolean none = isNone(one) || isNone(other);
        return none ? isNone(one) && isNone(other) : meet(bodyKeys(one, inOne), bodyKeys(other, inOther));
    }

    private static boolean isNone(@Nullable String name) {
        return name == null || name.isEmpty();
    }

    private static Set<String> bodyKeys(@Nullable String name, Annotation recap) {
        String plain = plain(name);
        String bare = bare(plain);
        Set<String> keys = new HashSet<>(List.of(plain, bare));
        for (Body one : recap.organisations()) {
            Set<String> others = organisationKeys(one);
            if (meet(keys, others)) {
                keys.addAll(others);
            }
        }
        for (Body one : recap.collectivites()) {
            String called = plain(one.name());
            if (keys.contains(called) || called.equals(bare)) {
                keys.add(called);
                if (one.code() != null) {
                    keys.add(one.code());
                }
            }
        }
        keys.remove("");
        return keys;
    }

    private static Set<String> organisationKeys(Body one) {
        return names(one.name(), one.aliases()).stream()
                .flatMap(name -> Stream.of(name, bare(name)))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String codeKey(Body one) {
        String code = one.code();
        if (code == null || code.isEmpty()) {
            return plain(one.name());
        }
        return code.startsWith("foreign:") ? plain(code) : code;
    }

    private static Set<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .filter(one -> !one.isEmpty())
                .map(SamenessRules::plain)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(@Nullable String text) {
        return Stream.of(plain(text).split(" "))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> PLURAL.matcher(word).replaceFirst(""))
                .collect(Collectors.toSet());
    }

    private static String bare(String plain) {
        return HEAD.matcher(plain).replaceFirst("");
    }

    private static boolean meet(Collection<String> one, Collection<String> other) {
        return !Collections.disjoint(one, other);
    }
}
