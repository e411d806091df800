package io.posestream.evaluation.views;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ejml.simple.SimpleMatrix;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Qualisys's XML: pixels are in 1/64, positions in mm, and its cameras look along -z with y up. Cameras come in the
 * order of the file.
 */
public final class QualisysCalibration {
    private static final double PARTS_OF_PIXEL = 64;
    private static final double MM_PER_M = 1000;
    private static final SimpleMatrix TURNED = SimpleMatrix.diag(1, -1, -1);

    private final Path file;

    private QualisysCalibration(Path file) {
        this.file = file;
    }

    /** @throws DatasetException when the file is no such calibration */
    public static List<CameraView> read(Path file) {
        return new QualisysCalibration(file).cameras();
    }

    private List<CameraView> cameras() {
        List<CameraView> cameras = new ArrayList<>();
        NodeList found = root().getElementsByTagName("camera");
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element camera) {
                cameras.add(camera(camera));
            }
        }
        if (cameras.size() < 2) {
            throw DatasetException.of(file, "has " + cameras.size() + " cameras, but views want at least two");
        }
        return cameras;
    }

    private Element root() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (SAXException e) {
            throw DatasetException.of(
                    file, "is no XML of Qualisys (" + e.getMessage() + "); name its calibration file");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java runtime reads no XML", e);
        }
    }

    private CameraView camera(Element camera) {
        Element turn = child(camera, "transform");
        Element lens = child(camera, "intrinsic");
        double[] rotation = new double[9];
        for (int i = 0; i < rotation.length; i++) {
            rotation[i] = number(turn, "r" + (i / 3 + 1) + (i % 3 + 1));
        }
        Element field = child(camera, "fov_video");
        return new CameraView(
                camera.getAttribute("serial"),
                new Lens(
                        number(lens, "focalLengthU") / PARTS_OF_PIXEL,
                        number(lens, "focalLengthV") / PARTS_OF_PIXEL,
                        number(lens, "centerPointU") / PARTS_OF_PIXEL,
                        number(lens, "centerPointV") / PARTS_OF_PIXEL,
                        number(lens, "radialDistortion1"),
                        number(lens, "radialDistortion2"),
                        number(lens, "tangentalDistortion1"),
                        number(lens, "tangentalDistortion2")),
                TURNED.mult(new SimpleMatrix(3, 3, true, rotation)),
                new SimpleMatrix(3, 1, true, number(turn, "x"), number(turn, "y"), number(turn, "z")).divide(MM_PER_M),
                (int) number(field, "right") - (int) number(field, "left") + 1,
                (int) number(field, "bottom") - (int) number(field, "top") + 1);
    }

    private Element child(Element camera, String name) {
        if (camera.getElementsByTagName(name).item(0) instanceof Element found) {
            return found;
        }
        throw DatasetException.in(file, "camera " + camera.getAttribute("serial"), "has no <" + name + ">");
    }

    private double number(Element element, String name) {
        String text = element.getAttribute(name);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw DatasetException.in(
                    file, "<" + element.getTagName() + ">", name + " is '" + text + "', but should be a number");
        }
    }
}
