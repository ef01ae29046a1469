package nianbao.web.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import nianbao.desktop.Desktop;
import nianbao.store.base.Upgrade;

/** On a clerk's own machine the clerk is asked before data are changed; a server only says it, in its log. */
@ApplicationScoped
class UpgradeQuestion implements Upgrade.Consent {

    private final Desktop desktop;

    UpgradeQuestion(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public boolean given(Upgrade upgrade) {
        try {
            return !desktop.isOn() || desktop.agrees("升级数据", upgrade.words(), "升级", "先不升级");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
