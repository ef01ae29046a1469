package nianbao.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nianbao.input.file.Bundle;
import nianbao.input.file.ReadingBudget;
import nianbao.report.Unreadable;
import nianbao.store.base.Rejected;
import nianbao.store.file.PendingImport;
import nianbao.store.intake.Imports;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import nianbao.web.arrival.BroughtFile;
import nianbao.web.arrival.BroughtFiles;
import nianbao.web.arrival.ReadingTurns;

/** Reads what somebody brings, file by file: each becomes a pending import, or a line that says why not. */
@ApplicationScoped
public class Uploads {

    /** What became of one file: {@code pending}, or {@code fault} in words; {@code busy} when only its turn did not come. */
    public record UploadResult(String name, PendingImport pending, String fault, boolean busy) {

        static UploadResult refused(String name, String fault) {
            return new UploadResult(name, null, fault, false);
        }
    }

    private final Imports imports;
    private final UploadReader readings;
    private final ReadingTurns turns;
    private final BroughtFiles brought;

    Uploads(Imports imports, UploadReader readings, ReadingTurns turns, BroughtFiles brought) {
        this.imports = imports;
        this.readings = readings;
        this.turns = turns;
        this.brought = brought;
    }

    List<UploadResult> read(Agency agency, List<BroughtFile> files, Account who) {
        var results = new ArrayList<UploadResult>();
        each(files, (item, budget) -> results.add(item.fault() != null ? UploadResult.refused(item.name(), item.fault()) : read(agency, item, budget, who)),
                busy -> results.add(new UploadResult(busy, null, "正在读入的文件太多，请过一两分钟再传这一份", true)), (zip, left) -> {});
        return results;
    }

    /**
     * Every file by itself, those of a zip too, each in its turn: its bytes, or in words why there are none. Once the budget
     * of the upload is spent, the others are named.
     *
     * @param busy   told the files whose turn did not come, by name
     * @param leftOut told which files of a zip, by its name, nobody looks at
     */
    void each(List<BroughtFile> files, BiConsumer<Bundle.BundleItem, ReadingBudget> use, Consumer<String> busy, BiConsumer<String, List<String>> leftOut) {
        var budget = ReadingBudget.ofUpload();
        Consumer<Bundle.BundleItem> each = item -> use.accept(within(item, budget), budget);
        for (var file : files) {
            try {
                if (file.isTooLarge()) {
                    each.accept(fault(file.name(), "文件超过 " + (brought.largest() >> 20) + " MB，不像年度报告"));
                } else if (Bundle.is(file.name(), file.head())) {
                    unpack(file, each, leftOut);
                } else {
                    turns.read(file, bytes -> used(new Bundle.BundleItem(file.name(), bytes, null), each));
                }
            } catch (ReadingTurns.ReadersBusy others) {
                busy.accept(file.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void unpack(BroughtFile file, Consumer<Bundle.BundleItem> use, BiConsumer<String, List<String>> leftOut) {
        try (var bundle = new Bundle(file.open(), file.size(), brought.largest())) {
            int items = 0;
            while (turns.take(() -> used(bundle.next(), use))) {
                items++;
            }
            if (items == 0) {
                use.accept(fault(file.name(), "压缩包是空的"));
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

    /** Whether there was one. */
    private static boolean used(Bundle.BundleItem item, Consumer<Bundle.BundleItem> use) {
        if (item != null) {
            use.accept(item);
        }
        return item != null;
    }

    private static Bundle.BundleItem within(Bundle.BundleItem item, ReadingBudget budget) {
        return item.fault() == null && budget.isSpent() ? fault(item.name(), "同一次上传的其他文件太费时，这一份没有读，请单独再传一次") : item;
    }

    private static Bundle.BundleItem fault(String name, String words) {
        return new Bundle.BundleItem(name, null, words);
    }

    private UploadResult read(Agency agency, Bundle.BundleItem item, ReadingBudget budget, Account who) {
        try {
            var reading = readings.read(item.bytes(), item.name(), budget);
            var pending = imports.keep(agency, item.name(), item.bytes(), reading.report(), who);
            readings.remember(pending, reading);
            return new UploadResult(item.name(), pending, null, false);
        } catch (Unreadable | Rejected reason) {
            return UploadResult.refused(item.name(), reason.getMessage());
        }
    }
}
