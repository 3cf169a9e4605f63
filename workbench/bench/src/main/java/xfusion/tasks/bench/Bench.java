package xfusion.tasks.bench;

import java.nio.file.Path;
import java.util.List;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.stage.Candidates;
import xfusion.tasks.bench.stage.Effort;
import xfusion.tasks.bench.stage.Progress;
import xfusion.tasks.bench.stage.Stage;
import xfusion.tasks.bench.start.Starts;
import xfusion.tasks.template.Template;

/**
 * One run of everything.
 *
 * @param root the project's folder
 * @param effort how much is measured
 * @param progress who is told how far it is
 */
record Bench(Path root, Effort effort, Progress progress) {

    Figures run() {
        var candidates = new Candidates(root);
        Path outputs = root.resolve("workbench/bench/target/outputs");
        try (var stage = Stage.open(Template.find())) {
            var starts = new Starts(stage, candidates, outputs);
            int rounds = starts.run(effort, progress, effort.units());
            return new Figures(
                    new Machines(root).describe(rounds),
                    starts.coldStarts(),
                    starts.restores(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }
}
