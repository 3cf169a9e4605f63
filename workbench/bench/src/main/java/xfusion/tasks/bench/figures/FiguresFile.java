package xfusion.tasks.bench.figures;

import java.nio.file.Path;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures as JSON.
 *
 * @param path where they are kept
 */
public record FiguresFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** Keeps the figures, in place of any that were there. */
    public void write(Figures figures) {
        JSON.writeValue(path, figures);
    }

    /** The figures that are kept. */
    public Figures read() {
        return JSON.readValue(path, Figures.class);
    }
}
