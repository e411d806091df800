package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FrameQueueTest {
    private static final long SOON_NS = 1_000_000;

    @Test
    void shouldBeFullByCount() throws Exception {
        FrameQueue queue = new FrameQueue(2, 1_000_000);
        queue.offer(Frames.ticket("cam-1", 1, 0, 'N'));
        assertThat(queue.full()).isFalse();

        queue.offer(Frames.ticket("cam-1", 1, 1, 'N'));
        assertThat(queue.full()).isTrue();

        queue.poll(SOON_NS);
        assertThat(queue.full()).isFalse();
    }

    @Test
    void shouldBeFullByBytes() throws Exception {
        FrameTicket ticket = Frames.ticket("cam-1", 1, 0, 'N');
        FrameQueue queue = new FrameQueue(100, ticket.bytes());

        queue.offer(ticket);
        assertThat(queue.full()).isTrue();
        assertThat(queue.depth()).isEqualTo(new FrameQueue.Depth(1, ticket.bytes()));

        queue.poll(SOON_NS);
        assertThat(queue.depth()).isEqualTo(new FrameQueue.Depth(0, 0));
    }

    @Test
    void shouldHandOutWhatWaitsAfterClosingButTakeNoMore() throws Exception {
        FrameQueue queue = new FrameQueue(8, 1_000_000);
        FrameTicket waiting = Frames.ticket("cam-1", 1, 0, 'N');
        queue.offer(waiting);
        assertThat(queue.closeIfEmpty()).isFalse();

        queue.close();

        assertThat(queue.offer(Frames.ticket("cam-1", 1, 1, 'N'))).isFalse();
        assertThat(queue.poll(SOON_NS)).isSameAs(waiting);
        assertThat(queue.poll(Long.MAX_VALUE))
                .as("closed and empty: no waiting")
                .isNull();
    }

    @Test
    void shouldWakeAWaitingReader() throws Exception {
        FrameQueue queue = new FrameQueue(8, 1_000_000);
        FrameTicket ticket = Frames.ticket("cam-1", 1, 0, 'N');
        Thread writer = new Thread(() -> queue.offer(ticket));
        writer.start();

        assertThat(queue.poll(Long.MAX_VALUE)).isSameAs(ticket);
        writer.join();
    }
}
