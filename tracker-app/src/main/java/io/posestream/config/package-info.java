/**
 * Reads, validates and explains the settings: file, then environment, then flags; all faults at once, before anything
 * native is loaded.
 */
@NullMarked
package io.posestream.config;

import org.jspecify.annotations.NullMarked;
