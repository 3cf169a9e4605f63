package xfusion.tasks.template;

import xfusion.tasks.template.Rights.Statement;

/** Reads the policy statements of a function. */
final class RightsReader {

    private RightsReader() {}

    static Rights rights(Section function) {
        return new Rights(function.at("Properties").at("Policies").oneOrMore(policy -> policy).stream()
                .flatMap(policy -> policy.at("Statement").oneOrMore(RightsReader::statement).stream())
                .toList());
    }

    private static Statement statement(Section statement) {
        return new Statement(
                statement.at("Effect").text().equals("Allow"),
                statement.at("Action").oneOrMore(Section::text),
                statement.at("Resource").oneOrMore(Section::text));
    }
}
