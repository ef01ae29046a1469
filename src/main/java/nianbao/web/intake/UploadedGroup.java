package nianbao.web.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nianbao.inspect.AnalysisFiles;
import nianbao.inspect.FolderGroup;
import nianbao.report.Report;
import nianbao.web.intake.Inspections.OpenedUpload;

/** What the reports of one upload say together, of the newest year among them, as a workbook. What was not counted stands in it. */
final class UploadedGroup {

    private final FolderGroup group;
    private final List<String> leftOut;

    private UploadedGroup(FolderGroup group, List<String> leftOut) {
        this.group = group;
        this.leftOut = leftOut;
    }

    /** Empty when none of the files is a report. */
    static Optional<UploadedGroup> of(List<OpenedUpload> files) {
        var reports = new LinkedHashMap<String, Report>();
        var leftOut = new ArrayList<String>();
        for (var file : files) {
            if (file.read() == null) {
                leftOut.add(file.name() + "：" + file.fault());
            } else {
                reports.put(free(file.name(), reports), file.read().report());
            }
        }
        return FolderGroup.of(reports, null).map(group -> {
            leftOut.addAll(group.notes());
            return new UploadedGroup(group, leftOut);
        });
    }

    /** Two folders of a zip may each have a file of that name. */
    private static String free(String name, LinkedHashMap<String, Report> taken) {
        var free = name;
        for (int i = 2; taken.containsKey(free); i++) {
            free = name + "（" + i + "）";
        }
        return free;
    }

    int year() {
        return group.group().year();
    }

    byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        AnalysisFiles.workbook(group.group(), group.group().subjects(), group.anomalies(), leftOut, out);
        return out.toByteArray();
    }
}
