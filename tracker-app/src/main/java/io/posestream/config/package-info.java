/** Reads, validates and explains the settings; all faults at once. */
@NullMarked
package io.posestream.config;

import org.jspecify.annotations.NullMarked;
