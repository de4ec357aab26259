package fr.retours.indexer.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ids that were ever given to people, bodies and events, so that one that goes leads to its successor: the id of
 * the same kind that most of the recaps that named it now use for the same names. Immutable.
 *
 * @param claims by id in use, where it comes from: recap and folded name, the first {@value #MOST_CLAIMS} in order
 * @param successors by id no more in use, the one that stands for it
 */
public record GivenIds(SortedMap<String, List<String>> claims, SortedMap<String, String> successors) {
    /** Claims remembered of one id: enough to find where it went. */
    public static final int MOST_CLAIMS = 8;

    /** No id was ever given. */
    public static final GivenIds NONE = new GivenIds(new TreeMap<>(), new TreeMap<>());

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Copies the maps. */
    public GivenIds {
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
        successors = Collections.unmodifiableSortedMap(new TreeMap<>(successors));
    }

    /**
     * Reads what was given in a folder; nothing when the file is missing.
     *
     * @throws DataFolderException if the file cannot be read or is none of ours
     */
    public static GivenIds read(DataFolder folder) {
        Path file = folder.givenIds();
        try {
            return MAPPER.readValue(Files.readString(file), GivenIds.class);
        } catch (NoSuchFileException e) {
            return NONE;
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new DataFolderException(e, "data.bad-ids", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /** Finds the id that now stands for one that was given once; empty for an id in use and for an unknown one. */
    public Optional<String> successor(String id) {
        return Optional.ofNullable(successors.get(id));
    }

    /** Returns what is given once these facts are stored. */
    public GivenIds after(List<RecapFacts> resolved) {
        SortedMap<String, List<String>> now = claimsOf(resolved);
        Map<String, List<String>> byClaim = new HashMap<>();
        resolved.forEach(facts -> claimsOf(facts)
                .forEach(one -> byClaim.computeIfAbsent(one.text(), any -> new ArrayList<>())
                        .add(one.id())));
        SortedMap<String, String> moved = new TreeMap<>();
        claims.forEach((id, from) -> {
            if (!now.containsKey(id)) {
                heir(id, from, byClaim).ifPresent(heir -> moved.put(id, heir));
            }
        });
        successors.forEach((id, to) -> {
            String last = now.containsKey(to) ? to : moved.get(to);
            if (last != null && !now.containsKey(id)) {
                moved.putIfAbsent(id, last);
            }
        });
        return new GivenIds(now, moved);
    }

    /** Puts this in the place of what the folder has. */
    public void write(DataFolder folder) {
        try {
            DataFolder.write(folder.givenIds(), MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("given ids must have a JSON form", e);
        }
    }

    private static Optional<String> heir(String gone, List<String> from, Map<String, List<String>> byClaim) {
        Map<String, Integer> votes = new TreeMap<>();
        from.stream()
                .flatMap(claim -> byClaim.getOrDefault(claim, List.of()).stream())
                .filter(id -> kind(id).equals(kind(gone)))
                .forEach(id -> votes.merge(id, 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** People, organisations and events are kinds; so are all local authorities, whose prefix tells the level. */
    private static String kind(String id) {
        String prefix = id.substring(0, id.indexOf(':'));
        return switch (prefix) {
            case "person", "org", "event" -> prefix;
            default -> "collectivite";
        };
    }

    /** An id, and where it comes from. */
    private record Claimed(String id, String text) {}

    private static SortedMap<String, List<String>> claimsOf(List<RecapFacts> resolved) {
        SortedMap<String, List<String>> all = new TreeMap<>();
        for (RecapFacts facts : resolved) {
            claimsOf(facts).forEach(one -> {
                List<String> claims = all.computeIfAbsent(one.id(), any -> new ArrayList<>());
                if (claims.size() < MOST_CLAIMS) {
                    claims.add(one.text());
                }
            });
        }
        return all;
    }

    private static Stream<Claimed> claimsOf(RecapFacts facts) {
        String recap = facts.recap().id().value();
        Stream<Claimed> people = facts.people().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())
                        .map(name -> claimed(one.person().id().value(), recap, name)));
        Stream<Claimed> bodies = facts.bodies().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())
                        .map(name -> claimed(one.body().id().value(), recap, name)));
        Stream<Claimed> event =
                facts.event().stream().map(one -> new Claimed(one.id().value(), recap));
        return Stream.of(people, bodies, event).flatMap(claims -> claims).distinct();
    }

    private static Claimed claimed(String id, String recap, String name) {
        return new Claimed(id, recap + "\n" + Folding.fold(name));
    }
}
