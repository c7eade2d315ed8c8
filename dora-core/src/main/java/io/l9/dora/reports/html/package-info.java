/**
 * The report that people open in a browser: one page that holds all it needs and asks nobody for more.
 *
 * <p>What is the same in every report (structure, style, script) stands in the resources of this package; the classes here fill it. Text of
 * a scanned tree reaches the page in two ways only: through {@link io.l9.dora.reports.html.HtmlWriter}, escaped, and through
 * {@link io.l9.dora.reports.html.DataIsland}, as JSON that no parser of HTML takes for anything else.
 */
@NullMarked
package io.l9.dora.reports.html;

import org.jspecify.annotations.NullMarked;
