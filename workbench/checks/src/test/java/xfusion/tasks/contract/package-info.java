/** openapi.yaml as code: {@link xfusion.tasks.contract.Contract} tells whether a real response keeps the contract. */
@NullMarked
package xfusion.tasks.contract;

import org.jspecify.annotations.NullMarked;
