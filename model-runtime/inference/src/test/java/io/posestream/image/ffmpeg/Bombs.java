package io.posestream.image.ffmpeg;

import io.posestream.image.EncodedPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small media that cost their decoder much: valid to the letter, made by real encoders where there are some. */
final class Bombs {
    private Bombs() {}

    /** A small picture with a compressed chunk, such as a text, of so many megabytes. */
    static byte[] png(String chunk, int megabytes) {
        byte[] picture = Coded.png(64, 48, 7).payload();
        byte[] deflated = deflatedZeros(megabytes);
        ByteBuffer data = ByteBuffer.allocate(4 + 3 + deflated.length);
        data.put(chunk.getBytes(StandardCharsets.US_ASCII)).put(new byte[] {'a', 0, 0});
        data.put(deflated);
        CRC32 crc = new CRC32();
        crc.update(data.array());
        int headerEnd = 33;
        return ByteBuffer.allocate(picture.length + 8 + data.capacity())
                .put(picture, 0, headerEnd)
                .putInt(data.capacity() - 4)
                .put(data.array())
                .putInt((int) crc.getValue())
                .put(picture, headerEnd, picture.length - headerEnd)
                .array();
    }

    /** After a full flush deflate knows nothing of what was before, so the same bytes may follow again and again. */
    private static byte[] deflatedZeros(int megabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] room = new byte[1 << 16];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        deflater.setInput(zeros);
        all.write(room, 0, deflater.deflate(room, 0, room.length, Deflater.FULL_FLUSH));
        deflater.setInput(zeros);
        int length = deflater.deflate(room, 0, room.length, Deflater.FULL_FLUSH);
        for (int i = 1; i < megabytes; i++) {
            all.write(room, 0, length);
        }
        deflater.finish();
        all.write(room, 0, deflater.deflate(room));
        deflater.end();
        return all.toByteArray();
    }

    /** A progressive picture whose last scan comes so many times more. */
    static byte[] jpeg(int width, int height, int repeats) {
        byte[] picture = progressive(width, height);
        int scan = lastIndexOf(picture, 0xDA);
        int end = lastIndexOf(picture, 0xD9);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(picture, 0, end);
        for (int i = 0; i < repeats; i++) {
            bomb.write(picture, scan, end - scan);
        }
        bomb.write(picture, end, picture.length - end);
        return bomb.toByteArray();
    }

    private static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            BufferedImage black = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(black, null, null), progressive);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int lastIndexOf(byte[] jpeg, int marker) {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != marker) {
            at--;
        }
        return at;
    }

    /** A key frame whose slices come so many times more. */
    static byte[] video(List<EncodedPicture> stream, int repeats) {
        byte[] key = stream.get(0).payload();
        int slice = key.length - 1;
        while (slice > 3 && !(key[slice - 3] == 0 && key[slice - 2] == 0 && key[slice - 1] == 1)) {
            slice--;
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(key, 0, key.length);
        for (int i = 0; i < repeats; i++) {
            bomb.write(key, slice - 3, key.length - slice + 3);
        }
        return bomb.toByteArray();
    }

    /** An mp4 that claims so many samples of one byte, all in its first chunk. */
    static byte[] mp4(byte[] honest, int samples) {
        ByteBuffer file = ByteBuffer.wrap(honest.clone());
        int sizes = indexOf(honest, "stsz");
        file.putInt(sizes + 8, 1).putInt(sizes + 12, samples);
        file.putInt(indexOf(honest, "stsc") + 16, samples);
        file.putInt(indexOf(honest, "stts") + 12, samples);
        return file.array();
    }

    private static int indexOf(byte[] file, String box) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(box);
    }
}
