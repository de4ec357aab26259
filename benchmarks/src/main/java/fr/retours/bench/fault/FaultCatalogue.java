package fr.retours.bench.fault;

import fr.retours.bench.fault.InjectedFault.Place;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All faults.
 *
 * @param kinds each as likely as another, and each fault of a kind as the others
 */
record FaultCatalogue(List<List<InjectedFault>> kinds) {
    /** Has all of them. */
    static FaultCatalogue whole() {
        return new FaultCatalogue(List.of(
                KilledProcesses.all(),
                FullStorage.all(),
                Stream.of(FolderPart.values()).flatMap(HiddenFiles::of).toList(),
                damaged(Place.SHARED),
                damaged(Place.COPY),
                CutConnections.all(),
                ChangedClocks.all()));
    }

    private static List<InjectedFault> damaged(Place place) {
        return Stream.of(FolderPart.values())
                .filter(part -> part.place() == place)
                .flatMap(DamagedFiles::of)
                .toList();
    }

    /** Returns one with some faults alone. */
    FaultCatalogue with(Predicate<InjectedFault> which) {
        return new FaultCatalogue(kinds.stream()
                .map(kind -> kind.stream().filter(which).toList())
                .filter(kind -> !kind.isEmpty())
                .toList());
    }

    /** Draws one: each kind is as likely as another. */
    InjectedFault draw(SplittableRandom random) {
        List<InjectedFault> kind = kinds.get(random.nextInt(kinds.size()));
        return kind.get(random.nextInt(kind.size()));
    }
}
