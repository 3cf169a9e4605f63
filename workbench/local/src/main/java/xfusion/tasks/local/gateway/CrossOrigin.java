package xfusion.tasks.local.gateway;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import xfusion.tasks.table.template.Cors;

/** Tells browsers which pages may call, as API Gateway does: it answers every OPTIONS itself, and adds to other answers. */
final class CrossOrigin extends Handler.Wrapper {

    private final Cors cors;

    CrossOrigin(Cors cors, Handler api) {
        super(api);
        this.cors = cors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean asks = request.getMethod().equals("OPTIONS");
        var origin = request.getHeaders().get("origin");
        if (origin != null) {
            allow(origin, asks, response);
        }
        if (!asks) {
            return super.handle(request, response, callback);
        }
        response.setStatus(204);
        callback.succeeded();
        return true;
    }

    private void allow(String origin, boolean asks, Response response) {
        boolean any = cors.allowOrigins().contains("*");
        if (!any && !cors.allowOrigins().contains(origin)) {
            return;
        }
        var headers = response.getHeaders();
        headers.put("access-control-allow-origin", any ? "*" : origin);
        if (asks) {
            headers.put("access-control-allow-methods", String.join(",", cors.allowMethods()));
            headers.put("access-control-allow-headers", String.join(",", cors.allowHeaders()));
            headers.put("access-control-max-age", cors.maxAge());
        } else {
            headers.put("access-control-expose-headers", String.join(",", cors.exposeHeaders()));
        }
    }
}
