package xfusion.tasks.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Units;
import xfusion.tasks.bench.size.Artifacts;
import xfusion.tasks.bench.stage.Candidate;
import xfusion.tasks.bench.stage.Candidates;
import xfusion.tasks.bench.stage.Effort;
import xfusion.tasks.bench.stage.Progress;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.bench.start.Starts;
import xfusion.tasks.bench.units.UnitCosts;
import xfusion.tasks.bench.warm.WarmRun;
import xfusion.tasks.table.template.Template;

/**
 * One run of everything.
 *
 * @param root the project's folder
 * @param effort how much is measured
 * @param progress who is told how far it is
 */
record Bench(Path root, Effort effort, Progress progress) {

    private static final int WARM_UP_CALLS = 300;

    Figures run() {
        var candidates = new Candidates(root);
        if (!candidates.hasAot()) {
            progress.say(
                    ".aws-sam/aot does not hold these functions: nothing is measured of the runtime with an AOT cache.");
        }
        Path outputs = root.resolve("workbench/bench/target/outputs");
        try (var stage = Stage.open(Template.find(), WARM_UP_CALLS)) {
            List<Candidate> handlers = candidates.underManagedRuntime().stream()
                    .filter(candidate -> effort.warm().contains(candidate.contender()))
                    .toList();
            var starts = new Starts(stage, candidates, outputs);
            int rounds = starts.run(
                    effort,
                    progress,
                    effort.warmPath().multipliedBy(handlers.size()).plus(effort.units()));
            List<WarmRun.Seen> warm = warm(handlers, new WarmRun(stage, effort, outputs));
            return new Figures(
                    new Machines(root).describe(rounds),
                    starts.coldStarts(),
                    starts.restores(),
                    Artifacts.weigh(candidates),
                    warm.stream().map(WarmRun.Seen::path).toList(),
                    warm.stream().map(WarmRun.Seen::throughput).toList(),
                    units(stage));
        }
    }

    private List<WarmRun.Seen> warm(List<Candidate> handlers, WarmRun run) {
        List<WarmRun.Seen> seen = new ArrayList<>();
        progress.begin();
        for (Candidate handler : handlers) {
            progress.step("warm handler", seen.size() + 1, handlers.size(), effort.units());
            seen.add(run.measure(handler));
        }
        return seen;
    }

    private List<Units> units(Stage stage) {
        List<Units> units = new ArrayList<>();
        for (int tasks : effort.tables()) {
            progress.say("request units at %,d tasks".formatted(tasks));
            units.addAll(UnitCosts.at(stage, tasks));
        }
        return units;
    }
}
