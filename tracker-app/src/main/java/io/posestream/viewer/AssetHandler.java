package io.posestream.viewer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.posestream.http.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The page itself, from the class path. Only the files named here exist. */
final class AssetHandler implements HttpHandler {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String[] FILES = {
        "index.html",
        "viewer.css",
        "tile.css",
        "favicon.svg",
        "login.html",
        "login.css",
        "login.js",
        "main.js",
        "keys.js",
        "history.js",
        "timeline.js",
        "closeup.js",
        "details.css",
        "connection.js",
        "tile.js",
        "drawing.js",
        "pictures.js",
        "details.js",
        "ticker.js",
        "words.js"
    };

    private final Map<String, byte[]> assets = new TreeMap<>();

    AssetHandler() {
        for (String file : FILES) {
            try (InputStream in = AssetHandler.class.getResourceAsStream(file)) {
                assets.put("/" + file, Objects.requireNonNull(in, file).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the viewer's " + file + " cannot be read from the class path", e);
            }
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String file = path.equals("/") ? "/index.html" : path;
        byte[] asset = assets.get(file);
        if (asset == null) {
            Answers.text(exchange, 404, "There is no such page here.");
        } else {
            String type = MEDIA_TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            Answers.bytes(exchange, 200, Objects.requireNonNull(type), asset);
        }
    }
}
