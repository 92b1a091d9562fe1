/**
 * Link charts: where things are drawn, and the drawing and exchange file that a user takes away.
 *
 * <p>{@link org.armslink.charts.SvgChart} draws a selection, {@link org.armslink.charts.GraphMl} writes it for other
 * programs, {@link org.armslink.charts.Layout} gives both, and the page, their positions. Of both exports is promised:
 *
 * <ul>
 *   <li>every link that may leave is there once, with its number, source, grade and owner; one without a source stops
 *       the export with a {@link org.armslink.charts.MissingSource} that names it;
 *   <li>nothing whose handling blocks export is there, nor a link to such a thing, and the export is the same, to the
 *       byte, as if it had never been in the selection; but for who is masked;
 *   <li>victims, witnesses and minors are masked, with their aliases and other records, and their full names are taken
 *       out of all other text;
 *   <li>the same selection gives the same bytes, whatever its order, the locale and the time zone;
 *   <li>it says of itself that it is an illustration, not for court.
 * </ul>
 *
 * <p>Who sees what is settled before: a selection holds only what its viewer may see.
 */
@NullMarked
package org.armslink.charts;

import org.jspecify.annotations.NullMarked;
