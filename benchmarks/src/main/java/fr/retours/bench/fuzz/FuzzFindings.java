package fr.retours.bench.fuzz;

import java.nio.file.Path;

/** Inputs that were findings once, a folder for each subject. */
final class FuzzFindings {
    private FuzzFindings() {}

    /** Returns the folder of a subject; it need not be there. */
    static Path of(Path home, FuzzSubject subject) {
        return home.resolve("benchmarks").resolve("fuzz").resolve(subject.slug());
    }
}
