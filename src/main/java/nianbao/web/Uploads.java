package nianbao.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.input.Bundle;
import nianbao.input.Unreadable;
import nianbao.store.Account;
import nianbao.store.Agency;
import nianbao.store.Imports;
import nianbao.store.PendingImport;
import nianbao.store.Rejected;

/** Reads what somebody brings, file by file: each becomes a pending import, or a line that says why not. */
@ApplicationScoped
public class Uploads {

    /** What is not read by then is left for another upload. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(90);

    /** Settings, {@code nianbao.upload.*}. */
    @ConfigMapping(prefix = "nianbao.upload")
    public interface Settings {

        @WithDefault("20M")
        MemorySize largestFile();

        @WithDefault("2")
        int readers();
    }

    /** A file as it came; {@code bytes} are {@code null} when it is too large to be looked at. */
    record Brought(String name, byte[] bytes) {
    }

    /** What became of one file: {@code pending}, or {@code fault} in words. */
    public record Result(String name, PendingImport pending, String fault) {
    }

    private final Imports imports;
    private final Readings readings;
    private final Settings settings;

    Uploads(Imports imports, Readings readings, Settings settings) {
        this.imports = imports;
        this.readings = readings;
        this.settings = settings;
    }

    int largest() {
        return (int) settings.largestFile().asLongValue();
    }

    List<Result> read(Agency agency, List<Brought> files, Account who) {
        var results = new ArrayList<Result>();
        long until = System.nanoTime() + LONGEST;
        for (var file : files) {
            if (file.bytes() == null) {
                results.add(new Result(file.name(), null, "文件超过 " + (largest() >> 20) + " MB，不像年度报告"));
            } else if (Bundle.is(file.name(), file.bytes())) {
                unpack(agency, file, who, until, results);
            } else {
                results.add(read(agency, file.name(), file.bytes(), who, until));
            }
        }
        return results;
    }

    private void unpack(Agency agency, Brought file, Account who, long until, List<Result> results) {
        int before = results.size();
        try (var bundle = new Bundle(file.bytes(), largest())) {
            for (var item = bundle.next(); item != null; item = bundle.next()) {
                results.add(item.fault() != null ? new Result(item.name(), null, item.fault())
                        : read(agency, item.name(), item.bytes(), who, until));
            }
            if (results.size() == before) {
                results.add(new Result(file.name(), null, "压缩包是空的"));
            }
        } catch (Unreadable unreadable) {
            results.add(new Result(file.name(), null, unreadable.getMessage()));
        } catch (IOException e) {
            results.add(new Result(file.name(), null, "压缩包损坏，无法打开"));
        }
    }

    private Result read(Agency agency, String name, byte[] bytes, Account who, long until) {
        if (System.nanoTime() > until) {
            return new Result(name, null, "这次上传的文件读得太久，请把这一份再传一次");
        }
        try {
            var reading = readings.read(bytes);
            var pending = imports.keep(agency, name, bytes, reading.report(), who);
            readings.remember(pending, reading);
            return new Result(name, pending, null);
        } catch (Unreadable | Rejected reason) {
            return new Result(name, null, reason.getMessage());
        }
    }
}
