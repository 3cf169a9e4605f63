/**
 * API Gateway's JWT authorizer, on this machine: who may call, by a token of an OIDC issuer. Front door:
 * {@link xfusion.tasks.local.authorizer.JwtAuthorizer}.
 */
@NullMarked
package xfusion.tasks.local.authorizer;

import org.jspecify.annotations.NullMarked;
