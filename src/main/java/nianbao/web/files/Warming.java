package nianbao.web.files;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nianbao.check.AllChecks;
import nianbao.desktop.Rehearsal;
import nianbao.format.Formats;
import nianbao.output.Manuscript;
import nianbao.output.OutputKind;
import nianbao.output.PageImages;
import nianbao.report.Report;
import nianbao.web.frame.OpenSide;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the first hour needs is done once in the background when the program answers, with an invented report: fonts are read,
 * classes loaded, questions to the database parsed. The first pages and the first preview then take what later ones do.
 */
@ApplicationScoped
class Warming {

    private static final Logger LOG = Logger.getLogger(Warming.class);
    private static final String PROSE = "（一）主动公开情况。2025年，本机关主动公开政府信息1条，办理依申请公开1件，“应公开、尽公开”。\n1.更新栏目：《指南》《目录》各1次。";
    private static final int YEAR = 2025;
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);
    /** The first page comes first: whoever waited for the start has it before this begins. */
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    /** What anybody may look at; with no data yet the first of them leads to set-up. */
    private static final List<String> PAGES = List.of("/sign-in", "/handbook", OpenSide.PATH);

    private final FirstLooks looks;
    private final Rehearsal rehearsal;
    private final boolean wanted;
    private volatile Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** A piece of it, some seconds at most: a stop waits for no more than one. */
    interface WarmingStep {
        void run() throws IOException, InterruptedException;
    }

    Warming(FirstLooks looks, Rehearsal rehearsal, @ConfigProperty(name = "nianbao.warm", defaultValue = "true") boolean wanted) {
        this.looks = looks;
        this.rehearsal = rehearsal;
        this.wanted = wanted;
    }

    void started(@ObservesAsync HttpServerStart started) {
        if (wanted) {
            var here = URI.create("http://localhost:" + started.options().getPort());
            thread = Thread.ofPlatform().daemon().name("warming").priority(Thread.MIN_PRIORITY).start(() -> warm(here));
        }
    }

    /**
     * Whoever stops the program in its first minute: Java writes its archive of classes as it ends, and fails in it (SIGSEGV, Temurin
     * 25.0.3) while this thread still loads some.
     */
    void stopped(@Observes ShutdownEvent end) throws InterruptedException {
        stopping.countDown();
        var warming = thread;
        if (warming != null) {
            warming.join(LONGEST_STEP);
        }
    }

    private void warm(URI here) {
        try (var browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            if (stopping.await(HEAD_START.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            long begun = System.nanoTime();
            var steps = new ArrayList<WarmingStep>();
            for (var page : PAGES) {
                steps.add(() -> browser.send(HttpRequest.newBuilder(here.resolve(page)).build(), BodyHandlers.discarding()));
            }
            steps.add(() -> looks.look(report()));
            steps.addAll(files(report()));
            run(steps, () -> stopping.getCount() == 0);
            LOG.debugf("Warm after %d ms", (System.nanoTime() - begun) / 1_000_000);
        } catch (IOException | RuntimeException cold) {
            LOG.debug("Not warmed", cold);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        } finally {
            rehearsal.over();
        }
    }

    /** One after the other, until it is to stop. */
    static void run(List<WarmingStep> steps, BooleanSupplier stopped) throws IOException, InterruptedException {
        for (var step : steps) {
            if (stopped.getAsBoolean()) {
                return;
            }
            step.run();
        }
    }

    /** Every check, every kind of file, and the picture of a page. */
    static List<WarmingStep> files(Report report) {
        var steps = new ArrayList<WarmingStep>();
        steps.add(() -> AllChecks.all(report, Optional.of(report)));
        var manuscript = Manuscript.of(report, true);
        var pdf = new ByteArrayOutputStream();
        for (var kind : OutputKind.values()) {
            steps.add(() -> kind.write(manuscript, kind == OutputKind.PDF ? pdf : OutputStream.nullOutputStream()));
        }
        steps.add(() -> PageImages.render(pdf.toByteArray(), 1, ReportOutputs.DPI));
        return steps;
    }

    static Report report() {
        var format = Formats.ofYear(YEAR).orElseThrow();
        var fields = new HashMap<String, String>();
        for (var field : format.fields())
            fields.put(field, format.cell(field) != null ? "1" : PROSE);
        return new Report(format, "某某县档案局", YEAR, fields);
    }
}
