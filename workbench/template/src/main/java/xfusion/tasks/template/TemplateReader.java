package xfusion.tasks.template;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds functions, routes and the table among the resources. */
final class TemplateReader {

    private final Intrinsics intrinsics;
    private final Section root;

    TemplateReader(Node.Members yaml, Map<String, String> parameters) {
        intrinsics = new Intrinsics(yaml, parameters);
        root = new Section("", yaml, intrinsics);
    }

    Template template(Path file) {
        var globals = root.at("Globals").at("Function");
        var authorizations = new AuthorizationReader(root.at("Resources"));
        var functions = resources("AWS::Serverless::Function")
                .map(resource -> new FunctionReader(resource, globals, authorizations))
                .toList();
        return new Template(
                file,
                functions.stream().map(FunctionReader::function).toList(),
                functions.stream().flatMap(FunctionReader::routes).toList(),
                table());
    }

    Map<String, Rights> rights() {
        return resources("AWS::Serverless::Function").collect(Collectors.toMap(Section::name, RightsReader::rights));
    }

    private TableDefinition table() {
        var tables = resources("AWS::DynamoDB::Table").toList();
        if (tables.size() != 1) {
            throw new TemplateException("one table is expected, not " + tables.size());
        }
        return TableReader.table(tables.getFirst());
    }

    private Stream<Section> resources(String type) {
        return root.at("Resources").members().stream()
                .filter(resource -> resource.at("Type").text().equals(type))
                .filter(resource ->
                        resource.at("Condition").map(Section::text).stream().allMatch(intrinsics::holds));
    }
}
