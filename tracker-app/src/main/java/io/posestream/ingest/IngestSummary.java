package io.posestream.ingest;

/**
 * What came of one source.
 *
 * @param frames that the broker confirmed
 * @param bytes of their pictures
 * @param refused frames that the broker did not take
 * @param reconnects how often the source was opened again after it broke
 * @param dropped frames that made room for newer ones while the broker was away
 * @param waiting frames that lie in the spool, for the next run
 */
public record IngestSummary(long frames, long bytes, long refused, long reconnects, long dropped, long waiting) {}
