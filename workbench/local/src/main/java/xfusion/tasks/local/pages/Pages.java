package xfusion.tasks.local.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the pages, and leaves every other request to the API. */
public final class Pages extends Handler.Abstract {

    private static final Map<String, String> PAGES =
            Map.of("/", "index.html", "/docs", "docs.html", "/explore", "explore.html");

    private static final Set<String> FILES = Set.of("/openapi.yaml", "/README.md");

    private static final Pattern ASSET = Pattern.compile("/pages/((swagger-ui/)?[a-z-]+\\.(css|js|svg))");

    private final Assets assets = new Assets();
    private final Path template;

    /** With the README and the contract that lie beside a template. */
    public Pages(Path template) {
        this.template = template;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var page = request.getMethod().equals("GET") ? find(request) : Optional.<Page>empty();
        page.ifPresent(found -> found.send(response, callback));
        return page.isPresent();
    }

    private Optional<Page> find(Request request) throws IOException {
        var path = request.getHttpURI().getPath();
        boolean isBrowser = request.getHeaders().getCSV("accept", false).contains("text/html");
        if (FILES.contains(path)) {
            return file(path.substring(1), isBrowser);
        }
        if (path.equals("/") && !isBrowser) {
            return assets.find("index.txt");
        }
        var asset = ASSET.matcher(path);
        return Optional.ofNullable(asset.matches() ? asset.group(1) : PAGES.get(path))
                .flatMap(assets::find);
    }

    /** Read each time, so that what is edited shows. A browser would save what is not plain text. */
    private Optional<Page> file(String name, boolean isBrowser) throws IOException {
        var file = template.resolveSibling(name);
        return Files.isRegularFile(file)
                ? Optional.of(Page.of(isBrowser ? "browser.txt" : name, Files.readAllBytes(file)))
                : Optional.empty();
    }
}
