package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoredRecap;
import fr.retours.server.GraphServerException;
import fr.retours.text.IndexUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One fault, and all that must hold after it. A folder that is full of one data set is spoilt, at rest or on its way to another one.
 * What was acknowledged must be there; {@code verify} may call sound only what is; the remedy that the program names must bring back
 * what an undisturbed folder holds.
 */
record FaultRound(FaultSetup setup, FaultFolder folder, SplittableRandom random, List<String> steps) {
    private static final int MOST_STEPS = 8;

    /**
     * Plays a round; says where the fault struck, how the disturbed run ended, what {@code verify} said then, and which commands mended it.
     *
     * @throws FaultException if something must not be as it is
     */
    static String play(InjectedFault fault, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException {
        FaultFolder folder = setup.lend(fault.place());
        boolean asItWas = false;
        try {
            var round = new FaultRound(setup, folder, random, new ArrayList<>());
            FaultStrike strike = fault.strike().at(new FaultScene(folder, setup, random));
            String report = round.withstand(strike);
            asItWas =
                    !strike.duringRun() && round.steps.isEmpty(); // one that was taken over has another id in its graph
            return report;
        } catch (RuntimeException e) {
            throw e instanceof FaultException ? e : new FaultException(Kind.UNMENDED, "nothing else may fail", e);
        } finally {
            folder.runBy(List.of());
            setup.giveBack(folder, fault.place(), asItWas);
        }
    }

    private String withstand(FaultStrike strike) throws IOException, InterruptedException {
        FilledFolder target = strike.duringRun() ? setup.after() : setup.before();
        strike.ran().ifPresent(CommandAnswer::requireWords);
        folder.openGraph();
        if (folder.address().isEmpty() && !strike.duringRun() && random.nextBoolean()) {
            folder.serve(target);
        }
        CommandAnswer verified = folder.run("verify").requireWords();
        strike.end().run();
        if (strike.lasts() && strike.duringRun()) {
            folder.startAnew();
        }
        boolean isAsWanted = check(strike, verified, target);
        folder.endWatch();
        if (!isAsWanted) {
            mend(strike.lasts() ? folder.run("verify").requireWords() : verified, target, strike);
        }
        folder.address().ifPresent(site -> AnswerWatch.awaitAnswers(site, target));
        String ended = strike.ran().map(CommandAnswer::ended).orElse(strike.duringRun() ? "killed" : "at rest");
        return strike.where() + "; run " + ended + "; verify " + (verified.isDone() ? "sound" : "told") + "; "
                + (steps.isEmpty() ? "nothing to mend" : String.join(", ", steps));
    }

    /** Looks at what is there after the fault, where it can be; tells whether it is all that a run was to bring. */
    private boolean check(FaultStrike strike, CommandAnswer verified, FilledFolder target) {
        if (!verified.isDone() && !strike.duringRun()) {
            return false;
        }
        if (strike.duringRun()) {
            requireArchived();
        }
        FolderContent held = content(verified);
        if (held == null) {
            return false;
        }
        boolean isTarget = held.equals(target.content());
        if (verified.isDone()) {
            boolean acknowledged = strike.ran().filter(CommandAnswer::isDone).isPresent();
            boolean isBefore = held.equals(setup.before().content());
            FaultException.require(
                    isTarget || (isBefore && !acknowledged),
                    isBefore ? Kind.LOST : Kind.UNTOLD,
                    "verify may call sound only what an undisturbed folder holds, got "
                            + held.differenceTo(target.content()));
        }
        if (strike.duringRun()) {
            requireKept(held);
        }
        return verified.isDone() && isTarget && strike.duringRun();
    }

    /** Returns what both stores hold; null where one does not open and the command said so. */
    private @Nullable FolderContent content(CommandAnswer verified) {
        try {
            return FolderContent.of(folder.data());
        } catch (GraphServerException | IndexUnavailableException e) {
            FaultException.require(
                    !verified.isDone(), Kind.UNTOLD, "verify must tell of a store that does not open: " + e);
            return null;
        }
    }

    /** A recap that both data sets have must be whole in the archive. */
    private void requireArchived() {
        List<RecapId> both = setup.before().recaps().idsAlsoIn(setup.after().recaps());
        List<RecapId> kept = RecapArchive.ask(
                folder.data(),
                archive -> both.stream()
                        .filter(id -> archive.extractions()
                                .find(id)
                                .filter(StoredExtraction::isSound)
                                .isPresent())
                        .toList());
        FaultException.require(kept.equals(both), Kind.LOST, "the archive must keep " + both + ", got " + kept);
    }

    /** A recap that both data sets have must be whole in both stores, as one of them has it; no other may be there. */
    private void requireKept(FolderContent held) {
        FaultException.require(
                held.recaps().values().stream().allMatch(StoredRecap::isWhole),
                Kind.LOST,
                "no recap may be half in the graph, got " + held.recaps());
        FaultException.require(
                held.documents() == held.index().size(),
                Kind.DOUBLED,
                "the index must hold each recap once, got " + held.documents() + " of "
                        + held.index().size());
        FolderContent before = setup.before().content();
        FolderContent after = setup.after().content();
        requireOneOf("graph", held.recaps(), before.recaps(), after.recaps());
        requireOneOf("index", held.index(), before.index(), after.index());
    }

    private static <T> void requireOneOf(
            String store, Map<RecapId, T> held, Map<RecapId, T> before, Map<RecapId, T> after) {
        for (RecapId id : before.keySet()) {
            FaultException.require(
                    held.containsKey(id) || !after.containsKey(id), Kind.LOST, "the " + store + " must hold " + id);
        }
        held.forEach((id, one) -> FaultException.require(
                one.equals(before.get(id)) || one.equals(after.get(id)),
                Kind.MIXED,
                "the " + store + " must hold " + id + " as one of the data sets has it, got " + one + " for "
                        + before.get(id) + " or " + after.get(id)));
    }

    /** Does what messages advise until a run ends well and all is called sound, which it then must be. */
    private void mend(CommandAnswer verified, FilledFolder target, FaultStrike strike)
            throws InterruptedException, IOException {
        CommandAnswer last = verified;
        if (strike.duringRun() && random.nextBoolean()) {
            last = step(AdvisedRemedy.AGAIN, last, target);
        }
        while (true) {
            while (!last.isDone()) {
                FaultException.require(
                        steps.size() < MOST_STEPS,
                        Kind.UNMENDED,
                        "advice must mend, got " + steps + ": " + last.said());
                last = step(AdvisedRemedy.of(last.said()), last, target);
            }
            last = step(AdvisedRemedy.AGAIN, last, target);
            if (last.isDone()) {
                folder.openGraph();
                last = folder.run("verify").requireWords();
                if (last.isDone()) {
                    break;
                }
            }
        }
        steps.removeLast(); // the last run found nothing to do, or did what was asked of it anyway
        FolderContent content = FolderContent.of(folder.data());
        FaultException.require(
                content.equals(target.content()),
                Kind.UNMENDED,
                "what was mended must be as undisturbed, got " + content.differenceTo(target.content()));
    }

    private CommandAnswer step(AdvisedRemedy remedy, CommandAnswer advice, FilledFolder target)
            throws InterruptedException, IOException {
        steps.add(remedy.title());
        if (advice.said().contains("arrêtez « retours serve »")) {
            folder.stopServing();
            folder.closeGraph();
        }
        return remedy.follow(advice.said(), folder, target.recaps());
    }
}
