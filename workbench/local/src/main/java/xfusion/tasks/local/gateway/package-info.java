/**
 * What API Gateway does, on this machine: HTTP requests become events in payload format 2.0 for the real handlers, and their
 * responses become HTTP responses. The front door is {@link xfusion.tasks.local.gateway.GatewayMain}.
 */
@NullMarked
package xfusion.tasks.local.gateway;

import org.jspecify.annotations.NullMarked;
