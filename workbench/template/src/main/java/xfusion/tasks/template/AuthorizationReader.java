package xfusion.tasks.template;

import java.util.Locale;
import java.util.Optional;

/** Reads what a route asks of its callers: what its API asks by default, unless the route says otherwise. */
record AuthorizationReader(Section resources) {

    private static final String HEADER = "$request.header.";
    private static final String NOBODY = "NONE";

    /** Of a route without an API of the template, nothing is asked. */
    Optional<Authorization> of(Section event) {
        return event.at("ApiId")
                .map(api -> resources.at(api.text()).at("Properties").at("Auth"))
                .flatMap(auth -> of(event.at("Auth"), auth));
    }

    private static Optional<Authorization> of(Section own, Section api) {
        return own.at("Authorizer")
                .orElse(api.at("DefaultAuthorizer"))
                .map(Section::text)
                .filter(name -> !name.equals(NOBODY))
                .map(name -> api.at("Authorizers").at(name))
                .map(authorizer -> new Authorization(
                        header(authorizer.at("IdentitySource")),
                        own.at("AuthorizationScopes")
                                .orElse(authorizer.at("AuthorizationScopes"))
                                .list(Section::text)));
    }

    private static String header(Section identitySource) {
        var source = identitySource.text();
        if (!source.startsWith(HEADER)) {
            throw new TemplateException("the identity source %s is no header".formatted(source));
        }
        return source.substring(HEADER.length()).toLowerCase(Locale.ROOT);
    }
}
