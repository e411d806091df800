package io.posestream.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.posestream.image.Picture;
import io.posestream.pose.Keypoint;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.simulator.render.PersonTruth;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real backbone, drawn people: labels of every fourth frame carried to the others. */
class PropagateCommandIT {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SPORT = "sim:?scene=sport&people=1&size=640x360&fps=15&seed=5&seconds=1";
    private static final int FRAMES = 9;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldBeClearlyNearerToTheTruthThanCopiesAndStraightLines() throws IOException {
        Path plot = folder.resolve("error.svg");
        Console console = Console.run("propagate", SPORT, "--every", "4", "--json", "--plot", plot.toString());

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode kept = MAPPER.readTree(console.out()).get("kept");
        double propagated = kept.get("propagated").get("meanPx").asDouble();
        assertThat(propagated).isLessThan(.9 * kept.get("linear").get("meanPx").asDouble());
        assertThat(propagated).isLessThan(.5 * kept.get("nearest").get("meanPx").asDouble());
        assertThat(kept.get("propagated").get("keypoints").asInt()).isGreaterThan(100);
        assertThat(plot).isNotEmptyFile();
    }

    @Test
    void shouldWriteAllFramesOfAFolderAndLeaveTheLabelsAlone() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path labels = folder.resolve("labels.json");
        Path out = folder.resolve("all.json");
        JsonNode given = draw(pictures, labels);

        Console console =
                Console.run("propagate", pictures.toString(), "--labels", labels.toString(), "--out", out.toString());

        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        JsonNode written = MAPPER.readTree(out.toFile());
        assertThat(written.get("images")).hasSize(FRAMES);
        Set<Integer> carriedTo = new TreeSet<>();
        for (int i = 0; i < written.get("annotations").size(); i++) {
            JsonNode person = written.get("annotations").get(i);
            if (i < given.get("annotations").size()) {
                assertThat(person.get("keypoints"))
                        .isEqualTo(given.get("annotations").get(i).get("keypoints"));
            } else {
                carriedTo.add(person.get("image_id").asInt());
                assertThat(person.get("num_keypoints").asInt()).isPositive();
            }
        }
        assertThat(carriedTo).isSubsetOf(1, 2, 3, 5, 6, 7).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void shouldSayWhatIsMissingInASentence() {
        Console console = Console.run("propagate", "clip.mp4", "--out", "all.json");

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(console.err()).contains("There are no labels to carry; name them with --labels FILE.");
    }

    /** Every picture into the folder, every fourth one's people into the labels. */
    private static JsonNode draw(Path pictures, Path labels) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode images = root.putArray("images");
        ArrayNode annotations = root.putArray("annotations");
        root.putArray("categories").addObject().put("id", 1).put("name", "person");
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(SPORT))) {
            for (int frame = 0; frame < FRAMES; frame++) {
                SimulatedPicture drawn = requireNonNull(camera.nextSimulated());
                String name = "%03d.png".formatted(frame);
                try (Picture picture = drawn.timed().picture()) {
                    ImageIO.write(image(picture), "png", pictures.resolve(name).toFile());
                }
                if (frame % 4 == 0) {
                    images.addObject().put("id", frame).put("file_name", name);
                    for (PersonTruth person : drawn.people()) {
                        label(annotations, frame, person);
                    }
                }
            }
        }
        MAPPER.writeValue(labels.toFile(), root);
        return MAPPER.readTree(labels.toFile());
    }

    private static void label(ArrayNode annotations, int frame, PersonTruth truth) {
        ObjectNode person = annotations.addObject();
        person.put("id", annotations.size()).put("image_id", frame).put("category_id", 1);
        ArrayNode keypoints = person.putArray("keypoints");
        for (Keypoint joint : truth.person().pose().keypoints()) {
            keypoints.add(joint.x()).add(joint.y()).add(joint.missing() ? 0 : 2);
        }
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            int rgb = ((picture.rgb().get(3 * i) & 255) << 16)
                    | ((picture.rgb().get(3 * i + 1) & 255) << 8)
                    | (picture.rgb().get(3 * i + 2) & 255);
            image.setRGB(i % picture.width(), i / picture.width(), rgb);
        }
        return image;
    }
}
