package io.posestream.image.ffmpeg;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.posestream.image.EncodedPicture;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A network camera for one viewer: RTSP (RFC 2326) with H.264 as RTP (RFC 6184) on the same TCP connection. As many
 * cameras do, it tells parameter sets only in its description. Hangs up after the last picture.
 */
final class RtspCamera implements AutoCloseable {
    private static final int RTP_TICKS_PER_FRAME = 90_000 / 25;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<EncodedPicture> pictures;
    private final Thread thread = new Thread(this::serve, "camera");
    private int packets;

    RtspCamera(List<EncodedPicture> pictures) throws IOException {
        this.pictures = pictures;
        thread.start();
    }

    String url() {
        return "rtsp://127.0.0.1:" + server.getLocalPort() + "/cards";
    }

    private void serve() {
        try (Socket viewer = server.accept()) {
            BufferedReader in = new BufferedReader(new InputStreamReader(viewer.getInputStream(), US_ASCII));
            DataOutputStream out = new DataOutputStream(viewer.getOutputStream());
            String method = answer(in, out);
            while (!method.equals("PLAY")) {
                method = answer(in, out);
            }
            for (int i = 0; i < pictures.size(); i++) {
                send(out, i);
                Thread.sleep(Coded.FRAME_NS / 1_000_000);
            }
        } catch (SocketException viewerLeft) {
            // A viewer may leave when it likes.
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(BufferedReader in, DataOutputStream out) throws IOException {
        String request = in.readLine();
        if (request == null) {
            throw new SocketException("the viewer left");
        }
        StringBuilder headers = new StringBuilder("RTSP/1.0 200 OK\r\nSession: 1\r\n");
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("CSeq:") || line.startsWith("Transport:")) {
                headers.append(line).append("\r\n");
            }
        }
        String method = request.substring(0, request.indexOf(' '));
        String body = method.equals("DESCRIBE") ? description() : "";
        headers.append("Public: OPTIONS, DESCRIBE, SETUP, PLAY\r\nContent-Type: application/sdp\r\nContent-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body);
        out.write(headers.toString().getBytes(US_ASCII));
        return method;
    }

    private String description() {
        Base64.Encoder base64 = Base64.getEncoder();
        List<byte[]> first = nals(pictures.get(0).payload());
        return String.join(
                "\r\n",
                "v=0",
                "o=- 0 0 IN IP4 127.0.0.1",
                "s=cards",
                "t=0 0",
                "m=video 0 RTP/AVP 96",
                "a=rtpmap:96 H264/90000",
                "a=fmtp:96 packetization-mode=1;sprop-parameter-sets=" + base64.encodeToString(first.get(0)) + ","
                        + base64.encodeToString(first.get(1)),
                "a=control:track1",
                "");
    }

    /** Only the slice of the picture, in one RTP packet, interleaved as channel 0. */
    private void send(DataOutputStream out, int index) throws IOException {
        List<byte[]> nals = nals(pictures.get(index).payload());
        byte[] slice = nals.get(nals.size() - 1);
        out.write('$');
        out.write(0);
        out.writeShort(12 + slice.length);
        out.writeShort(0x80E0);
        out.writeShort(packets++);
        out.writeInt(1000 + index * RTP_TICKS_PER_FRAME);
        out.writeInt(4711);
        out.write(slice);
        out.flush();
    }

    /** The coder writes start codes of four bytes. */
    private static List<byte[]> nals(byte[] unit) {
        List<byte[]> nals = new ArrayList<>();
        int start = 4;
        for (int at = 4; at <= unit.length; at++) {
            boolean startCode = at + 4 <= unit.length
                    && unit[at] == 0
                    && unit[at + 1] == 0
                    && unit[at + 2] == 0
                    && unit[at + 3] == 1;
            if (startCode || at == unit.length) {
                nals.add(Arrays.copyOfRange(unit, start, at));
                start = at + 4;
            }
        }
        return nals;
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        server.close();
    }
}
