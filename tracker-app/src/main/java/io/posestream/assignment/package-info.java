/**
 * Pairs two sides for the greatest sum, for tracking and for evaluation. Depends on nothing. The solver is our own: a
 * graph library's took fifty times as long on 30 x 30, and evaluation must break ties as the reference does.
 */
@NullMarked
package io.posestream.assignment;

import org.jspecify.annotations.NullMarked;
