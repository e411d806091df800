/** Who was who: HOTA, CLEAR MOT and IDF1 over any similarity. */
@NullMarked
package io.posestream.evaluation.identity;

import org.jspecify.annotations.NullMarked;
