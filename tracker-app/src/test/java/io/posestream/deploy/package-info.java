/**
 * What lies in {@code deploy/} is read as strictly as the programs that take it would: a key that nobody knows, a meter
 * that nobody counts or a setting that is none fails the build.
 */
@NullMarked
package io.posestream.deploy;

import org.jspecify.annotations.NullMarked;
