/**
 * What is wrong with a source, or changed in it, as its frames and pictures tell; and a clock that goes on evenly when
 * that of the source does not.
 *
 * <pre>
 *  frame, in decode order ---> PictureClock --even time--> tracking, smoothing, budget
 *     |                             '---jump-----------+
 *     +--> RateWatch ----------------------------------+
 *     '--> codec --------------------------------------+--> SourceWatch --Finding--> events of the stream
 *  picture, as it is shown ---> PictureWatch ----------+
 *                          '--> size ------------------+
 * </pre>
 *
 * Frames that come again or in another order are the business of {@code delivery}, which knows their records.
 */
@NullMarked
package io.posestream.trouble;

import org.jspecify.annotations.NullMarked;
