package nianbao.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @Test
    void aFolderNamesEachFileItLeavesOutAndWhy(@TempDir Path folder) throws Exception {
        for (var name : List.of("报告.txt", "照片.bmp", "~$报告.docx", ".隐藏.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }
        var left = Folder.leftOut(List.of(folder));
        assertEquals(List.of(".隐藏.txt", "~$报告.docx", "照片.bmp"), left.keySet().stream().map(f -> f.getFileName().toString()).toList());
        assertTrue(left.get(folder.resolve("照片.bmp")).contains("docx"), left::toString);
        assertTrue(left.get(folder.resolve("~$报告.docx")).contains("临时文件"), left::toString);
    }
}
