package xfusion.tasks.bench.paper;

import xfusion.tasks.table.template.Template;

/** Writes and draws the papers anew, from the figures that are kept. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        new Papers(Template.find().file().resolveSibling("")).write();
    }
}
