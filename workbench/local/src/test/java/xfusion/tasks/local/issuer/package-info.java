/**
 * An issuer of tokens for tests: a real OIDC server, whose key tests can sign with as well. Front door:
 * {@link xfusion.tasks.local.issuer.Issuer}.
 */
@NullMarked
package xfusion.tasks.local.issuer;

import org.jspecify.annotations.NullMarked;
