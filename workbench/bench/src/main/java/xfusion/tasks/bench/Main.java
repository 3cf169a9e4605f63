package xfusion.tasks.bench;

import java.nio.file.Path;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.FiguresFile;
import xfusion.tasks.bench.paper.Papers;
import xfusion.tasks.bench.report.Report;
import xfusion.tasks.bench.stage.BenchFailed;
import xfusion.tasks.bench.stage.Progress;
import xfusion.tasks.runtime.FunctionFailed;
import xfusion.tasks.table.template.Template;

/** Runs the bench, shows what it has measured, and keeps it. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var settings = new Settings(System.getenv());
            Path root = Template.find().file().resolveSibling("");
            Figures figures = new Bench(root, settings.effort(), new Progress(System.out)).run();
            Path file = root.resolve(
                    settings.quick() ? "workbench/bench/target/performance.json" : "docs/performance.json");
            new FiguresFile(file).write(figures);
            new Report(figures).print(System.out);
            System.out.println("%nkept in %s".formatted(file));
            if (!settings.quick()) {
                new Papers(root).write();
            }
        } catch (BenchFailed | FunctionFailed e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
        // Not all that the engine has started ends with it.
        System.exit(0);
    }
}
