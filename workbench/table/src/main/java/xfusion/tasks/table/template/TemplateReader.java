package xfusion.tasks.table.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import xfusion.tasks.table.SetupFailed;

/** Finds functions, routes and the table among the resources. */
record TemplateReader(Intrinsics template) {

    private static final String HEADER = "$request.header.";

    /** The template names members as DynamoDB's API does, and a single value may stand for a list of one. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** Lambda's own. */
    private static final JsonNode DEFAULTS = JSON.readTree("""
            {"Timeout": "3", "MemorySize": "128", "Environment": {"Variables": {}}}""");

    Template template(Path file) {
        var functions = new ArrayList<LambdaFunction>();
        var routes = new ArrayList<Route>();
        var triggers = new ArrayList<StreamTrigger>();
        resources("AWS::Serverless::Function").forEach((name, properties) -> {
            var function = function(name, withGlobals(properties));
            functions.add(function);
            events(properties, "HttpApi").map(event -> route(event, function)).forEach(routes::add);
            events(properties, "DynamoDB")
                    .map(event -> trigger(event, function))
                    .forEach(triggers::add);
        });
        return new Template(file, functions, routes, triggers, table(), timeToLive(), cors());
    }

    private static Stream<JsonNode> events(JsonNode function, String type) {
        return function.path("Events")
                .valueStream()
                .filter(event -> event.path("Type").asString("").equals(type))
                .map(event -> event.path("Properties"));
    }

    /** The properties of each resource of a type that is deployed, by its name. */
    private Map<String, JsonNode> resources(String type) {
        var properties = new LinkedHashMap<String, JsonNode>();
        for (var name : template.names("Resources")) {
            if (template.at("Resources", name, "Type").asString("").equals(type) && isDeployed(name)) {
                properties.put(name, template.at("Resources", name, "Properties"));
            }
        }
        return properties;
    }

    private boolean isDeployed(String resource) {
        return template.at("Resources", resource, "Condition")
                .asStringOpt()
                .map(template::holds)
                .orElse(true);
    }

    /** Maps and lists of the Globals are joined with the function's own. */
    private JsonNode withGlobals(JsonNode properties) {
        JsonNode joined = DEFAULTS.deepCopy();
        for (var more : List.of(template.at("Globals", "Function"), properties)) {
            joined = more.isMissingNode()
                    ? joined
                    : JSON.readerForUpdating(joined).readValue(more);
        }
        return joined;
    }

    private LambdaFunction function(String name, JsonNode properties) {
        return new LambdaFunction(
                name,
                properties.required("Handler").stringValue(),
                properties.required("CodeUri").stringValue(),
                JSON.convertValue(properties.at("/Environment/Variables"), new TypeReference<>() {}),
                Duration.ofSeconds(properties.path("Timeout").asInt()),
                properties.path("MemorySize").asInt(),
                rights(properties.path("Role").asStringOpt()));
    }

    /** What the policies in a role of the template say; nothing without one. */
    private Rights rights(Optional<String> role) {
        var statements = new ArrayList<Rights.Statement>();
        role.map(arn -> template.at("Resources", arn.replace(".Arn", ""), "Properties", "Policies")).stream()
                .flatMap(policies -> policies.findValues("Statement").stream())
                .map(statement -> JSON.convertValue(statement, new TypeReference<List<Rights.Statement>>() {}))
                .forEach(statements::addAll);
        return new Rights(statements);
    }

    private Route route(JsonNode event, LambdaFunction function) {
        return new Route(
                event.required("Method").stringValue().toUpperCase(Locale.ROOT),
                event.required("Path").stringValue(),
                function,
                tokenHeader(event));
    }

    /** The batch size that is not given is Lambda's own. */
    private static StreamTrigger trigger(JsonNode event, LambdaFunction function) {
        var filters = event.at("/FilterCriteria/Filters")
                .valueStream()
                .map(filter -> filter.required("Pattern").stringValue())
                .toList();
        return new StreamTrigger(function, filters, event.path("BatchSize").asInt(100));
    }

    /** What a route asks of its callers is what its API asks by default, unless the route says otherwise. */
    private Optional<String> tokenHeader(JsonNode event) {
        var own = event.path("Auth");
        var api = template.at("Resources", event.path("ApiId").asString(""), "Properties", "Auth");
        return own.path("Authorizer")
                .asStringOpt()
                .or(() -> api.path("DefaultAuthorizer").asStringOpt())
                .filter(name -> !name.equals("NONE"))
                .map(name -> api.path("Authorizers").required(name))
                .map(TemplateReader::header);
    }

    private static String header(JsonNode authorizer) {
        var source = authorizer.required("IdentitySource").stringValue();
        if (!source.startsWith(HEADER)) {
            throw new SetupFailed("the identity source %s is not a header".formatted(source));
        }
        return source.substring(HEADER.length()).toLowerCase(Locale.ROOT);
    }

    private Optional<Cors> cors() {
        return resources("AWS::Serverless::HttpApi").values().stream()
                .map(api -> api.path("CorsConfiguration"))
                .filter(JsonNode::isObject)
                .map(cors -> JSON.convertValue(cors, Cors.class))
                .findFirst();
    }

    private JsonNode onlyTable() {
        var tables = resources("AWS::DynamoDB::Table");
        if (tables.size() != 1) {
            throw new SetupFailed("one table is expected, not " + tables.size());
        }
        return tables.values().iterator().next();
    }

    private CreateTableRequest table() {
        var table = JSON.treeToValue(onlyTable(), CreateTableRequest.serializableBuilderClass());
        // A table on this machine may be deleted.
        var definition = table.deletionProtectionEnabled(null).build();
        // CloudFormation has no member that says so: a stream that is specified is enabled.
        return definition.streamSpecification() == null
                ? definition
                : definition.copy(copy -> copy.streamSpecification(
                        definition.streamSpecification().copy(stream -> stream.streamEnabled(true))));
    }

    /** DynamoDB takes it only once the table is there. */
    private Optional<TimeToLiveSpecification> timeToLive() {
        return Optional.of(onlyTable().path("TimeToLiveSpecification"))
                .filter(JsonNode::isObject)
                .map(specified -> JSON.treeToValue(specified, TimeToLiveSpecification.serializableBuilderClass())
                        .build());
    }
}
