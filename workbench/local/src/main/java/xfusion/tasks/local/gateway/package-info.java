/**
 * API Gateway's part, on this machine: HTTP in, payload format 2.0 events to the real handlers, their
 * answers out. The front door is {@link xfusion.tasks.local.gateway.GatewayMain}.
 */
@NullMarked
package xfusion.tasks.local.gateway;

import org.jspecify.annotations.NullMarked;
