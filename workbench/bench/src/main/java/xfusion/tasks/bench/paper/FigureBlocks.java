package xfusion.tasks.bench.paper;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xfusion.tasks.bench.figures.ColdStart;
import xfusion.tasks.bench.figures.Contender;
import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Machine;
import xfusion.tasks.bench.figures.Operation;
import xfusion.tasks.bench.figures.Restore;
import xfusion.tasks.bench.figures.Samples;
import xfusion.tasks.bench.report.Cell;
import xfusion.tasks.bench.report.Report;

/** The generated text of docs/performance.md, and of the README. */
record FigureBlocks(Figures figures) {

    Map<String, String> all() {
        Map<String, String> blocks = new HashMap<>(new Report(figures).markdown());
        blocks.put("machine", machine(figures.machine()));
        blocks.put("summary", summary());
        return blocks;
    }

    private static String machine(Machine machine) {
        return Cell.number(
                """
                Measured on %tF at %s, %d starts of each candidate: %d cores (%s), %.0f GB of memory,
                %s; JVM %s, runtime client %s, AWS SDK %s.
                """,
                machine.measuredAt().atOffset(ZoneOffset.UTC),
                machine.commit(),
                machine.rounds(),
                machine.cores(),
                machine.processor(),
                machine.memoryBytes() / 1e9,
                machine.kernel(),
                machine.jvm(),
                machine.runtimeClient(),
                machine.sdk());
    }

    private String summary() {
        return Stream.of(
                        start(Contender.MANAGED).map("""
                                Until its first create is answered, a function that has to be started takes **%s** of what one takes
                                that is written the way AWS's guides show"""::formatted),
                        start(Contender.AOT)
                                .map(", with a runtime of its own and a trained AOT cache **%s**"::formatted),
                        restore().map("; restored from a snapshot,\n**%s** of what that one takes restored"::formatted),
                        Optional.of(
                                ". Medians of one interleaved run under\nthe real runtime client, on one machine, not in AWS."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    private Optional<String> start(Contender contender) {
        return total(contender).map(start -> Cell.ratio(start, total(Contender.USUAL)));
    }

    private Optional<Samples> total(Contender contender) {
        return figures.coldStart(contender, Operation.CREATE).map(ColdStart::totalMillis);
    }

    private Optional<String> restore() {
        var usual = figures.restore(Contender.USUAL, Operation.CREATE).map(Restore::totalMillis);
        return figures.restore(Contender.MANAGED, Operation.CREATE)
                .map(restore -> Cell.ratio(restore.totalMillis(), usual));
    }
}
