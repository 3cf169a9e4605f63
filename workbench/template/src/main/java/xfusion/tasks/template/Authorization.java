package xfusion.tasks.template;

import java.util.List;

/**
 * What a route asks of its callers: a token, in this header, with one of these scopes.
 *
 * @param header the header's name, in lower case
 * @param scopes one of them is enough; none asked for if there are none
 */
public record Authorization(String header, List<String> scopes) {}
