package nianbao.web.agencies;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import nianbao.report.CreditCode;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Agency;
import nianbao.web.frame.AgencyFields;

/** The facts of an agency that is there or is to be founded, with those that set-up does not ask for. */
public class AgencyForm extends AgencyFields {

    private final String code;
    private final String founded;

    /** An empty one. */
    AgencyForm() {
        this(new MultivaluedHashMap<>());
    }

    AgencyForm(Agency agency) {
        super(agency.name, orEmpty(agency.shortName), agency.kind.name(), orEmpty(agency.website),
                orEmpty(agency.address), orEmpty(agency.phone));
        code = orEmpty(agency.creditCode);
        founded = agency.foundedOn == null ? "" : agency.foundedOn.toString();
    }

    AgencyForm(MultivaluedMap<String, String> posted) {
        super(posted);
        code = text(posted, "credit-code");
        founded = text(posted, "founded");
    }

    @Override
    public boolean check() {
        super.check();
        var fault = code.isEmpty() ? null : CreditCode.fault(CreditCode.normalize(code));
        if (fault != null) {
            faults.add(new FieldFault("credit-code", fault));
        }
        if (!founded.isEmpty() && AgencyFacts.day(founded).isEmpty()) {
            faults.add(new FieldFault("founded", AgencyFacts.noDay("设立日期", founded)));
        }
        return faults.isEmpty();
    }

    /** What only the database could tell: the code is another's. */
    void rejected(String message) {
        faults.add(new FieldFault("credit-code", message));
    }

    @Override
    public void copyTo(Agency agency) {
        super.copyTo(agency);
        agency.creditCode = code.isEmpty() ? null : CreditCode.normalize(code);
        agency.foundedOn = AgencyFacts.day(founded).orElse(null);
    }

    public String getCode() {
        return code;
    }

    public String getFounded() {
        return founded;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
