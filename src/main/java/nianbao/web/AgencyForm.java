package nianbao.web;

import jakarta.ws.rs.core.MultivaluedMap;
import nianbao.store.Agency;

/** The page 机关信息. */
public class AgencyForm extends AgencyFields {

    private final boolean saved;

    AgencyForm(Agency agency, boolean saved) {
        super(agency.name, orEmpty(agency.shortName), agency.kind.name(), orEmpty(agency.website),
                orEmpty(agency.address), orEmpty(agency.phone));
        this.saved = saved;
    }

    AgencyForm(MultivaluedMap<String, String> posted) {
        super(posted);
        this.saved = false;
    }

    public boolean isSaved() {
        return saved;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
