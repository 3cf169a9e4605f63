package xfusion.tasks.api;

import java.util.Map;
import java.util.Optional;
import xfusion.tasks.http.Problem;
import xfusion.tasks.http.ProblemException;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Owner;

/**
 * Identifies the caller: the subject of the token that API Gateway has verified.
 *
 * @param fallback the owner of requests without a token; set on a developer's machine, never in AWS
 */
record Caller(Optional<String> fallback) {

    static Caller fromEnvironment() {
        return new Caller(Optional.ofNullable(System.getenv("DEFAULT_OWNER")).filter(owner -> !owner.isBlank()));
    }

    Owner of(Request request) {
        String subject = request.subject().or(() -> fallback).orElseThrow(() -> unauthenticated("is needed"));
        try {
            return new Owner(subject);
        } catch (IllegalArgumentException e) {
            throw unauthenticated("is needed; its sub " + e.getMessage());
        }
    }

    private static ProblemException unauthenticated(String fault) {
        Problem problem = Problem.of(401, "unauthenticated", "Unauthenticated", "A bearer token %s.".formatted(fault));
        return new ProblemException(problem, Map.of("WWW-Authenticate", "Bearer"));
    }
}
