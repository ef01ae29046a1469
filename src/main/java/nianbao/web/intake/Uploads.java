package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nianbao.input.file.Bundle;
import nianbao.report.Unreadable;
import nianbao.store.base.Rejected;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Imports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.web.arrival.BroughtFile;
import nianbao.web.arrival.BroughtFiles;

/** Reads what somebody brings, file by file: each becomes a pending import, or a line that says why not. */
@ApplicationScoped
public class Uploads {

    /** What is not read by then is left for another upload. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(90);

    /** What became of one file: {@code pending}, or {@code fault} in words; {@code busy} when only its turn did not come. */
    public record Result(String name, PendingImport pending, String fault, boolean busy) {

        static Result refused(String name, String fault) {
            return new Result(name, null, fault, false);
        }
    }

    private final Imports imports;
    private final UploadReader readings;
    private final BroughtFiles brought;

    Uploads(Imports imports, UploadReader readings, BroughtFiles brought) {
        this.imports = imports;
        this.readings = readings;
        this.brought = brought;
    }

    List<Result> read(Agency agency, List<BroughtFile> files, Account who) {
        var results = new ArrayList<Result>();
        each(files, item -> results.add(item.fault() != null ? Result.refused(item.name(), item.fault()) : read(agency, item, who)), (zip, left) -> {});
        return results;
    }

    /**
     * Every file by itself, those of a zip too: its bytes, or in words why there are none.
     *
     * @param leftOut told which files of a zip, by its name, nobody looks at
     */
    void each(List<BroughtFile> files, Consumer<Bundle.BundleItem> use, BiConsumer<String, List<String>> leftOut) {
        long until = System.nanoTime() + LONGEST;
        for (var file : files) {
            if (file.bytes() == null) {
                use.accept(fault(file.name(), "文件超过 " + (brought.largest() >> 20) + " MB，不像年度报告"));
            } else if (Bundle.is(file.name(), file.bytes())) {
                unpack(file, until, use, leftOut);
            } else {
                use.accept(inTime(new Bundle.BundleItem(file.name(), file.bytes(), null), until));
            }
        }
    }

    private void unpack(BroughtFile file, long until, Consumer<Bundle.BundleItem> use, BiConsumer<String, List<String>> leftOut) {
        try (var bundle = new Bundle(file.bytes(), brought.largest())) {
            var item = bundle.next();
            if (item == null) {
                use.accept(fault(file.name(), "压缩包是空的"));
            }
            for (; item != null; item = bundle.next()) {
                use.accept(inTime(item, until));
            }
            if (!bundle.leftOut().isEmpty()) {
                leftOut.accept(file.name(), bundle.leftOut());
            }
        } catch (Unreadable unreadable) {
            use.accept(fault(file.name(), unreadable.getMessage()));
        } catch (IOException e) {
            use.accept(fault(file.name(), "压缩包损坏，无法打开"));
        }
    }

    private static Bundle.BundleItem inTime(Bundle.BundleItem item, long until) {
        return item.fault() == null && System.nanoTime() > until ? fault(item.name(), "这次上传的文件读得太久，请把这一份再传一次") : item;
    }

    private static Bundle.BundleItem fault(String name, String words) {
        return new Bundle.BundleItem(name, null, words);
    }

    private Result read(Agency agency, Bundle.BundleItem item, Account who) {
        try {
            var reading = readings.read(item.bytes(), item.name());
            var pending = imports.keep(agency, item.name(), item.bytes(), reading.report(), who);
            readings.remember(pending, reading);
            return new Result(item.name(), pending, null, false);
        } catch (Unreadable | Rejected reason) {
            return Result.refused(item.name(), reason.getMessage());
        } catch (UploadReader.Busy busy) {
            return new Result(item.name(), null, "正在读入的文件太多，请过一两分钟再传这一份", true);
        }
    }
}
