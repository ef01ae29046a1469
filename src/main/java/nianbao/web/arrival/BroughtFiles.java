package nianbao.web.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nianbao.input.file.Bundle;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files that a form brings. */
@ApplicationScoped
public class BroughtFiles {

    private final UploadSettings settings;

    BroughtFiles(UploadSettings settings) {
        this.settings = settings;
    }

    /** The largest file that is looked at, in bytes. */
    public int largest() {
        return (int) settings.largestFile().asLongValue();
    }

    /** What a form's box brings; a browser sends an empty part for a box nobody used. */
    public List<BroughtFile> of(List<FileUpload> files) {
        var brought = new ArrayList<BroughtFile>();
        for (var file : files == null ? List.<FileUpload>of() : files) {
            if (file.size() > 0 || !file.fileName().isEmpty()) {
                brought.add(BroughtFile.stored(Bundle.fileName(file.fileName()), file.uploadedFile(), file.size(), largest()));
            }
        }
        return brought;
    }
}
