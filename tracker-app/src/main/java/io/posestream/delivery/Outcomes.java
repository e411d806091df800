package io.posestream.delivery;

import io.posestream.frame.StreamEvent;
import io.posestream.pipeline.FrameResult;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes what became of the records of one partition and tells the world. A record's first outcome counts; later ones,
 * and all outcomes after the partition was given up, are dropped without a word, so callers need not know. Thread-safe;
 * may block for seconds while the broker is away; never throws for reasons of the broker.
 */
interface Outcomes {
    /** @return false when it was dropped */
    boolean posed(FrameTicket ticket, FrameResult.Posed result);

    /** The second word on a record whose first was not dropped. Changes nothing in what is answered. */
    void refined(FrameTicket ticket, FrameResult.Refined result);

    /** @param stage which step refused it */
    void deadLetter(ConsumerRecord<byte[], byte[]> source, String stage, String reason, @Nullable Throwable cause);

    void event(StreamEvent event);

    /** Runs outcomes of one step as one unit: all of them are committed together, or none. */
    void together(Runnable step);

    /** How far a stream has come with the outcomes of this unit. Only in {@link #together}. */
    void remember(StreamProgress progress);

    /** A stream is over: nothing of it is needed any more. Only in {@link #together}. */
    void ended(String streamId);

    /**
     * What an earlier owner knew of a stream cannot be gone on from; the stream begins anew.
     *
     * @param reason goes on the sentence "cannot be used: "
     */
    void stateUnreadable(String streamId, String reason);

    /** The service must stop. */
    void fatal(Throwable cause);
}
