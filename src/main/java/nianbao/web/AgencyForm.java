package nianbao.web;

import jakarta.ws.rs.core.MultivaluedMap;
import nianbao.store.Agency;

/** The page 机关信息. */
public class AgencyForm extends AgencyFields {

    private final boolean saved;
    private final boolean signsAlone;

    AgencyForm(Agency agency, boolean saved) {
        super(agency.name, orEmpty(agency.shortName), agency.kind.name(), orEmpty(agency.website),
                orEmpty(agency.address), orEmpty(agency.phone));
        this.saved = saved;
        this.signsAlone = agency.signsAlone;
    }

    AgencyForm(MultivaluedMap<String, String> posted) {
        super(posted);
        this.saved = false;
        this.signsAlone = posted.containsKey("signs-alone");
    }

    @Override
    void copyTo(Agency agency) {
        super.copyTo(agency);
        agency.signsAlone = signsAlone;
    }

    public boolean isSignsAlone() {
        return signsAlone;
    }

    public boolean isSaved() {
        return saved;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
