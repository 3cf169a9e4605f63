package xfusion.tasks.table.template;

import java.util.List;

/**
 * What pages of other origins may do with the API, in a browser.
 *
 * @param allowOrigins the origins, or {@code *} for any
 * @param maxAge how long a browser may remember it, in seconds
 */
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        String maxAge) {}
