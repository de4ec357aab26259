package fr.retours.bench.fault;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All faults. */
final class FaultCatalogue {
    private final List<List<InjectedFault>> kinds;

    private FaultCatalogue(List<List<InjectedFault>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** Has all of them. */
    FaultCatalogue() {
        this(List.of(
                Stream.of(KilledProcess.Victim.values())
                        .<InjectedFault>map(KilledProcess::new)
                        .toList(),
                List.of(new FullDisk(false), new FullDisk(true), new FileLimit()),
                Stream.of(FolderPart.values())
                        .flatMap(part -> Stream.of(HiddenFile.Manner.values())
                                .<InjectedFault>map(manner -> new HiddenFile(part, manner)))
                        .toList(),
                damagedBytes(true),
                damagedBytes(false),
                Stream.of(CutConnection.End.values())
                        .<InjectedFault>map(CutConnection::new)
                        .toList(),
                List.of(new ChangedClock(false), new ChangedClock(true))));
    }

    /** Returns one with those alone whose title has some words. */
    FaultCatalogue with(String words) {
        return new FaultCatalogue(kinds.stream()
                .map(kind -> kind.stream()
                        .filter(fault -> fault.title().contains(words))
                        .toList())
                .filter(kind -> !kind.isEmpty())
                .toList());
    }

    private static List<InjectedFault> damagedBytes(boolean sparesGraph) {
        return Stream.of(FolderPart.values())
                .filter(part -> part.sparesGraph() == sparesGraph)
                .flatMap(part -> Stream.of(DamagedBytes.Manner.values())
                        .<InjectedFault>map(manner -> new DamagedBytes(part, manner)))
                .toList();
    }

    /** Returns all, by kind. */
    List<List<InjectedFault>> kinds() {
        return kinds;
    }

    /** Returns all. */
    List<InjectedFault> all() {
        return kinds.stream().flatMap(List::stream).toList();
    }

    /** Draws one: each kind is as likely as another. */
    InjectedFault draw(SplittableRandom random) {
        List<InjectedFault> kind = kinds.get(random.nextInt(kinds.size()));
        return kind.get(random.nextInt(kind.size()));
    }
}
