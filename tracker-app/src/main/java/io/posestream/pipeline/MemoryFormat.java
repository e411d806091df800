package io.posestream.pipeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * {@link PipelineState} as bytes: Smile, binary JSON with the names of the records' parts, each name once. Numbers keep
 * every bit. A state of other records does not fit by name and is refused. Stateless; any thread.
 */
final class MemoryFormat {
    /** Raised when the meaning of a part changes without its name. */
    static final int NUMBER = 1;

    private static final ObjectMapper MAPPER = SmileMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerFor(PipelineState.class);
    private static final ObjectReader READER = MAPPER.readerFor(PipelineState.class);

    private MemoryFormat() {}

    static byte[] write(PipelineState state) {
        try {
            return WRITER.writeValueAsBytes(state);
        } catch (JacksonException e) {
            throw new UncheckedIOException("the memory of a pipeline cannot be written", e);
        }
    }

    /** @throws UnreadableMemoryException when it was written in another layout, or is damaged */
    static PipelineState read(int format, byte[] bytes) {
        if (format != NUMBER) {
            throw new UnreadableMemoryException("it is of layout " + format + ", this version reads layout " + NUMBER);
        }
        try {
            return READER.readValue(bytes);
        } catch (JacksonException e) {
            throw new UnreadableMemoryException("its layout is not that of this version: " + e.getOriginalMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableMemoryException("it is damaged: " + e.getMessage(), e);
        }
    }
}
