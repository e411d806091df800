/**
 * Pairs two sides for the greatest sum; the only package that imports the graph library. Depends on nothing of ours.
 */
@NullMarked
package io.posestream.assignment;

import org.jspecify.annotations.NullMarked;
