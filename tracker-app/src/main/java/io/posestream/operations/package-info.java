/** A small HTTP server for machines that watch the tracker: metrics to scrape, health to probe. Only reads. */
@NullMarked
package io.posestream.operations;

import org.jspecify.annotations.NullMarked;
