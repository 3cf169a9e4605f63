package xfusion.tasks.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the contract is kept. */
final class ContractFile {

    private static final String NAME = "openapi.yaml";

    private ContractFile() {}

    /** The contract of the project that {@code start} lies in, however deep. */
    static Path above(Path start) {
        return Stream.iterate(start.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + NAME + " in or above " + start));
    }

    static JsonNode read(Path file) {
        return new YAMLMapper().readTree(file);
    }
}
