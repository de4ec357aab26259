package fr.retours.indexer.archive;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids that were given to people, bodies and events, so that one that goes leads to its successor: the id of the same kind that
 * most of the names that had it were given since. Each recap tells which of its names has which id; where one is given another, both
 * are noted until the run that does it is complete.
 */
public final class GivenIds {
    private static final String NAMES = "SELECT names FROM given JOIN recap ON recap = number WHERE id = ?";
    private static final String PUT =
            "INSERT OR REPLACE INTO given (recap, names) SELECT number, ? FROM recap WHERE id = ?";
    private static final String MOVE =
            "INSERT INTO moved (id, heir, votes) VALUES (?, ?, 1) ON CONFLICT (id, heir) DO UPDATE SET votes = votes + 1";
    private static final String BEST_FIRST = "SELECT id, heir FROM moved ORDER BY id, votes DESC, heir";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final ArchiveFile file;
    private final Path path;

    GivenIds(ArchiveFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    /**
     * An id and a name that has it in a recap.
     *
     * @param name folded; empty for the event that the recap tells
     */
    private record Given(String id, String name) {
        private static final char BETWEEN = '\t';

        static List<Given> of(RecapFacts facts, UnaryOperator<String> folding) {
            Stream<Given> people = facts.people().stream()
                    .flatMap(one -> names(one.name(), one.aliases(), folding)
                            .map(name -> new Given(one.person().id().value(), name)));
            Stream<Given> bodies = facts.bodies().stream()
                    .flatMap(one -> names(one.name(), one.aliases(), folding)
                            .map(name -> new Given(one.body().id().value(), name)));
            Stream<Given> event =
                    facts.event().stream().map(one -> new Given(one.id().value(), ""));
            return Stream.of(people, bodies, event)
                    .flatMap(given -> given)
                    .distinct()
                    .toList();
        }

        private static Stream<String> names(String name, List<String> aliases, UnaryOperator<String> folding) {
            return Stream.concat(Stream.of(name), aliases.stream()).map(folding);
        }

        static List<Given> read(String lines) {
            return lines.lines()
                    .map(line -> new Given(
                            line.substring(0, line.indexOf(BETWEEN)), line.substring(line.indexOf(BETWEEN) + 1)))
                    .toList();
        }

        String line() {
            return id + BETWEEN + name;
        }

        /** People, organisations and events are kinds; so are all local authorities, whose prefix tells the level. */
        String kind() {
            return Stream.of(PersonId.PREFIX, OrganisationId.PREFIX, EventId.PREFIX)
                    .filter(id::startsWith)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Finds the id that now stands for one that was given once; empty for an id in use and for an unknown one. */
    public Optional<String> successor(String id) {
        return file.row("SELECT heir FROM successor WHERE id = ?", row -> row.getString(1), id);
    }

    /** Notes which ids a recap's names have now. */
    public void give(RecapFacts resolved) {
        RecapId recap = resolved.recap().id();
        List<Given> before = given(recap);
        List<Given> now = Given.of(resolved, LatinFolding::words);
        if (now.equals(before)) {
            return;
        }
        List<Given> known = Stream.concat(now.stream(), Given.of(resolved, GivenIds::foldedBefore).stream())
                .distinct()
                .toList();
        for (Given old : before) {
            if (!known.contains(old)) {
                known.stream()
                        .filter(one ->
                                one.name().equals(old.name()) && one.kind().equals(old.kind()))
                        .forEach(one -> file.run(MOVE, old.id(), one.id()));
            }
        }
        file.run(PUT, packed(now), recap.value());
    }

    /** Folds a name as archives have it from before letters had one folding: « Đorđe » is « or e » there. */
    private static String foldedBefore(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    private List<Given> given(RecapId recap) {
        return file.row(NAMES, row -> row.getBytes(1), recap.value())
                .map(this::unpacked)
                .orElse(List.of());
    }

    private static byte[] packed(List<Given> names) {
        return PackedText.pack(names.stream().map(Given::line).collect(Collectors.joining("\n")));
    }

    private List<Given> unpacked(byte[] names) {
        try {
            return Given.read(PackedText.unpack(names));
        } catch (IOException | StringIndexOutOfBoundsException e) {
            throw new DamagedArchiveException(e, path);
        }
    }

    /**
     * Decides where the ids that went lead to.
     *
     * @param inUse every id that some recap gives
     */
    public void settle(Set<String> inUse) {
        Map<String, String> successors = successors();
        Map<String, String> moved = new TreeMap<>();
        file.each(BEST_FIRST, row -> moved.putIfAbsent(row.getString(1), row.getString(2)));
        successors.putAll(moved);
        successors.keySet().removeAll(inUse);
        Map<String, String> settled = new TreeMap<>();
        successors.keySet().forEach(id -> last(id, successors, inUse).ifPresent(heir -> settled.put(id, heir)));
        file.atOnce(() -> {
            file.run("DELETE FROM moved");
            file.run("DELETE FROM successor");
            settled.forEach((id, heir) -> file.run("INSERT INTO successor (id, heir) VALUES (?, ?)", id, heir));
        });
    }

    /** Forgets all that was noted of some ids. */
    public void forget(Predicate<String> ids) {
        Map<Long, List<Given>> left = new TreeMap<>();
        file.each("SELECT recap, names FROM given", row -> {
            List<Given> all = unpacked(row.getBytes(2));
            List<Given> others = all.stream().filter(one -> !ids.test(one.id())).toList();
            if (others.size() < all.size()) {
                left.put(row.getLong(1), others);
            }
        });
        List<String> ways = Stream.of("moved", "successor")
                .flatMap(table -> Stream.of("id", "heir")
                        .flatMap(end ->
                                file
                                        .rows("SELECT DISTINCT " + end + " FROM " + table, row -> row.getString(1))
                                        .stream()))
                .distinct()
                .filter(ids)
                .toList();
        file.atOnce(() -> {
            left.forEach(
                    (recap, others) -> file.run("UPDATE given SET names = ? WHERE recap = ?", packed(others), recap));
            for (String id : ways) {
                file.run("DELETE FROM moved WHERE id = ? OR heir = ?", id, id);
                file.run("DELETE FROM successor WHERE id = ? OR heir = ?", id, id);
            }
        });
    }

    /** Takes over where ids led that an earlier version had given. */
    void restore(Map<String, String> earlier) {
        file.atOnce(() -> earlier.forEach(
                (id, heir) -> file.run("INSERT OR IGNORE INTO successor (id, heir) VALUES (?, ?)", id, heir)));
    }

    /** Follows an id to one in use; empty when it leads nowhere. */
    private static Optional<String> last(String id, Map<String, String> successors, Set<String> inUse) {
        List<String> way = new ArrayList<>();
        String next = id;
        while (next != null && !inUse.contains(next) && !way.contains(next)) {
            way.add(next);
            next = successors.get(next);
        }
        return Optional.ofNullable(next).filter(inUse::contains);
    }

    /** Returns every id that went and leads somewhere, with the one that stands for it. */
    public Map<String, String> successors() {
        Map<String, String> successors = new TreeMap<>();
        file.each("SELECT id, heir FROM successor", row -> successors.put(row.getString(1), row.getString(2)));
        return successors;
    }
}
