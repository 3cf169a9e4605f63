package xfusion.tasks.http;

import java.util.Optional;

/**
 * What must be so for a request to be done (RFC 9110, section 13).
 *
 * @param ifMatch the current representation is one of these
 * @param ifNoneMatch the current representation is none of these
 */
public record Preconditions(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch) {}
