/** The pages of {@code make run}, in a real browser. Start at {@link xfusion.tasks.browser.BrowserTest}. */
@NullMarked
package xfusion.tasks.browser;

import org.jspecify.annotations.NullMarked;
