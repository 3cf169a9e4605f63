package xfusion.tasks.local.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The pages' own files, and those of Swagger UI, which its jar keeps under its version. */
record Assets(String swaggerUi) {

    Assets() {
        this("/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion());
    }

    private static String swaggerUiVersion() {
        var properties = new Properties();
        try (var content = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(content);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Page> find(String name) {
        try (var content = open(("/pages/" + name).replace("/pages/swagger-ui", swaggerUi))) {
            return Optional.of(Page.of(name, content.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream open(String resource) throws IOException {
        var content = Assets.class.getResource(resource);
        if (content == null) {
            throw new IOException(resource + " is missing");
        }
        return content.openStream();
    }
}
