package xfusion.tasks.bench.report;

import xfusion.tasks.bench.figures.Figures;
import xfusion.tasks.bench.figures.Goal;
import xfusion.tasks.bench.figures.Goals;

/** How far the figures get. */
record GoalTable(Figures figures) {

    Table goals() {
        var table = new Table("Goals", "", "measured", "must", "reach for", "");
        for (Goal goal : new Goals(figures).all()) {
            table.row(
                    goal.figure(),
                    number(goal, goal.measured()),
                    number(goal, goal.must()),
                    number(goal, goal.reach()),
                    Cell.of(goal.outcome()));
        }
        return table;
    }

    private static String number(Goal goal, double value) {
        return Cell.number("%.2f%s", value, goal.unit());
    }
}
