package xfusion.tasks.api;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xfusion.tasks.http.EntityTag;
import xfusion.tasks.http.EntityTags;
import xfusion.tasks.http.Request;
import xfusion.tasks.persistence.task.Expected;
import xfusion.tasks.persistence.task.Versions;

/** Reads {@code If-Match} and {@code If-None-Match} as versions of a task. A tag that is not a version matches none. */
final class PreconditionHeaders {

    /** What a version's entity tag looks like; 18 digits fit a long. */
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private PreconditionHeaders() {}

    /** {@code If-Match} compares strongly, {@code If-None-Match} weakly (RFC 9110, section 13.1). */
    static Expected read(Request request) {
        return new Expected(
                request.header("If-Match", EntityTags::parse)
                        .map(tags -> versions(tags, tag -> !tag.weak()))
                        .orElse(Versions.ALL),
                request.header("If-None-Match", EntityTags::parse)
                        .map(tags -> versions(tags, _ -> true))
                        .orElse(Versions.NONE));
    }

    /** {@code If-Match} alone; empty if the request does not have it. */
    static Optional<Expected> readIfMatch(Request request) {
        return request.header("If-Match", EntityTags::parse)
                .map(tags -> new Expected(versions(tags, tag -> !tag.weak()), Versions.NONE));
    }

    /** Whether each tag in {@code If-Match} is strong and a version; any other never matches. */
    static boolean canMatch(Request request) {
        return request.header("If-Match", EntityTags::parse)
                .map(tags -> tags instanceof EntityTags.Any
                        || tags instanceof EntityTags.Listed(var listed)
                                && listed.stream().allMatch(PreconditionHeaders::canMatch))
                .orElse(true);
    }

    private static boolean canMatch(EntityTag tag) {
        return !tag.weak() && VERSION.matcher(tag.opaque()).matches();
    }

    private static Versions versions(EntityTags tags, Predicate<EntityTag> counts) {
        return switch (tags) {
            case EntityTags.Any() -> Versions.ALL;
            case EntityTags.Listed(var listed) ->
                new Versions.Listed(listed.stream()
                        .filter(counts)
                        .map(EntityTag::opaque)
                        .filter(VERSION.asMatchPredicate())
                        .map(digits -> Long.parseLong(digits))
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }
}
