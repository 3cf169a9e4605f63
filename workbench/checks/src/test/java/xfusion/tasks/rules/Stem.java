package xfusion.tasks.rules;

import java.util.Locale;

/** The one name of an operation, as its folder has it: {@code create-task}. All its other names follow from it. */
record Stem(String name) implements Comparable<Stem> {

    /** {@code createTask} is {@code create-task}. */
    static Stem ofOperation(String operationId) {
        return new Stem(operationId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    String folder() {
        return "functions/" + name;
    }

    String logicalId() {
        return camel() + "Function";
    }

    String packageName() {
        return "xfusion.tasks." + name.replace("-", "");
    }

    String handler() {
        return packageName() + "." + camel() + "Handler";
    }

    /** Whether an event's file, {@code create-task-again.json}, is of this operation. */
    boolean owns(String file) {
        return file.equals(name + ".json") || file.startsWith(name + "-");
    }

    private String camel() {
        var camel = new StringBuilder();
        for (String word : name.split("-")) {
            camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return camel.toString();
    }

    @Override
    public int compareTo(Stem other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
