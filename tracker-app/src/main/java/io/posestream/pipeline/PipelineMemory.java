package io.posestream.pipeline;

/**
 * What the pipeline of one stream knows between two frames, for whoever goes on with the stream. Immutable; any thread
 * may encode it, at any later time.
 */
public interface PipelineMemory {
    /** Of a pipeline that knows nothing. */
    PipelineMemory NONE = new PipelineMemory() {
        @Override
        public int tracks() {
            return 0;
        }

        @Override
        public int format() {
            return 0;
        }

        @Override
        public byte[] encode() {
            return new byte[0];
        }
    };

    /** People who have an id now. */
    int tracks();

    /** Numbers the layout of {@link #encode}; 0 = there is nothing. */
    int format();

    byte[] encode();
}
