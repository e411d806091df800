package io.posestream.clips;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Videos one after another, each opened when its turn comes. */
final class Films implements ClipSource {
    private final Iterator<Footage> videos;
    private final ClipTools tools;
    private @Nullable ClipSource current;

    Films(List<Footage> videos, ClipTools tools) {
        this.videos = videos.iterator();
        this.tools = tools;
    }

    @Override
    public @Nullable Clip next() {
        while (true) {
            ClipSource playing = current;
            if (playing != null) {
                Clip clip = playing.next();
                if (clip != null) {
                    return clip;
                }
                playing.close();
                current = null;
            }
            if (!videos.hasNext()) {
                return null;
            }
            Footage footage = videos.next();
            current = new VideoClips(
                    footage,
                    tools.open().apply(footage.file().toString()),
                    tools.followers().apply(footage.name()));
        }
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
    }
}
