package io.posestream.dataset.coco;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** Small COCO files, for tests of their readers. */
record CocoFiles(Path folder) {
    static final String FEW = "[1,2,2]";
    static final String KEYPOINTS = "[" + String.join(",", Collections.nCopies(17, "5,6,2")) + "]";
    static final String PERSON = """
            {"id":7,"image_id":1,"category_id":1,"keypoints":%s,"num_keypoints":17,"area":99.5,
            "bbox":[1,2,3,4],"iscrowd":0}""".formatted(KEYPOINTS);
    static final String RESULT = """
            {"image_id":1,"category_id":1,"keypoints":%s,"score":0.5}""".formatted(KEYPOINTS);

    /** Images 1 and "two", category 1; annotations begin in line 3. */
    Path truth(String annotations) throws IOException {
        return Files.writeString(folder.resolve("gt.json"), """
                {"images":[{"id":1,"file_name":"a.jpg","width":640,"height":480},{"id":"two"}],
                "categories":[{"id":1,"name":"person"}],"annotations":[
                %s]}
                """.formatted(annotations));
    }

    /** Results begin in line 2. */
    Path results(String results) throws IOException {
        return Files.writeString(folder.resolve("res.json"), "[\n" + results + "\n]\n");
    }
}
