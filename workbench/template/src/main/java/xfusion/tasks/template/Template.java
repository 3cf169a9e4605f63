package xfusion.tasks.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What template.yaml defines, its intrinsic functions resolved with the parameters' defaults or with given values. */
public record Template(Path file, List<LambdaFunction> functions, List<Route> routes, TableDefinition table) {

    private static final String NAME = "template.yaml";

    /** Reads the template of the working directory or of the nearest directory above it. */
    public static Template find() {
        return find(Map.of());
    }

    /** Like {@link #find()}, with parameters such as {@code TableName} given. */
    public static Template find(Map<String, String> parameters) {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(file, parameters))
                .orElseThrow(() -> new TemplateException("no %s in %s or above it".formatted(NAME, here)));
    }

    public static Template read(Path file) {
        return read(file, Map.of());
    }

    public static Template read(Path file, Map<String, String> parameters) {
        try {
            return new TemplateReader(YamlReader.read(file), parameters).template(file);
        } catch (TemplateException e) {
            throw new TemplateException("%s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
