package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LiveClientTest {

    @Test
    void shouldDropTheOldestForASlowPageAndSayHowMany() throws Exception {
        LiveClient client = new LiveClient(PictureWish.NONE);
        for (int i = 0; i < 300; i++) {
            client.offer(("data: " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread page = new Thread(() -> {
            try {
                client.sendTo(out);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        page.start();
        while (!out.toString(StandardCharsets.UTF_8).contains("skipped")) {
            Thread.sleep(10);
        }
        client.end();
        page.join(5_000);

        String received = out.toString(StandardCharsets.UTF_8);
        assertThat(page.isAlive()).isFalse();
        assertThat(received).startsWith("data: 44\n\n").contains("data: 299\n\n");
        assertThat(received).contains("event: skipped\ndata: {\"messages\":44}");
    }

    @Test
    void shouldKnowWhichPicturesAPageWatches() {
        LiveClients clients = new LiveClients(2);
        LiveClient all = new LiveClient(PictureWish.ALL);
        LiveClient one = new LiveClient(new PictureWish(true, "gate"));
        assertThat(clients.watchesPictures()).isFalse();
        assertThat(clients.add(one, () -> {})).isTrue();
        assertThat(clients.watchesPicturesOf("gate")).isTrue();
        assertThat(clients.watchesPicturesOf("yard")).isFalse();
        assertThat(clients.add(all, () -> {})).isTrue();
        assertThat(clients.watchesPicturesOf("yard")).isTrue();
        assertThat(clients.add(new LiveClient(PictureWish.NONE), () -> {}))
                .as("a third page")
                .isFalse();
        clients.remove(all);
        clients.remove(one);
        assertThat(clients.watchesPictures()).isFalse();
    }
}
