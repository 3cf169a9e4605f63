package xfusion.tasks.table.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import tools.jackson.core.JacksonException;
import xfusion.tasks.table.SetupFailed;

/** What template.yaml defines, its intrinsic functions resolved with the parameters' defaults or with given values. */
public record Template(
        Path file,
        List<LambdaFunction> functions,
        List<Route> routes,
        List<StreamTrigger> streamTriggers,
        CreateTableRequest table,
        Optional<TimeToLiveSpecification> timeToLive,
        Optional<Cors> cors) {

    private static final String NAME = "template.yaml";

    /** Somebody who gets the items that are put by hand: with such an owner, everything in the template is deployed. */
    public static final Map<String, String> EVERYTHING = Map.of("AdoptFor", "somebody");

    /** Reads the template of the working directory or of the nearest directory above it. */
    public static Template find() {
        return find(Map.of());
    }

    /** Like {@link #find()}, with other values than the defaults for some parameters. */
    public static Template find(Map<String, String> parameters) {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(file, parameters))
                .orElseThrow(() -> new SetupFailed("There is no %s in %s or above it".formatted(NAME, here)));
    }

    public static Template read(Path file) {
        return read(file, Map.of());
    }

    /** Like {@link #read(Path)}, with other values than the defaults for some parameters. */
    public static Template read(Path file, Map<String, String> parameters) {
        try {
            return new TemplateReader(Intrinsics.read(file, parameters)).template(file);
        } catch (SetupFailed | JacksonException | ClassCastException | IndexOutOfBoundsException e) {
            throw new SetupFailed("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
