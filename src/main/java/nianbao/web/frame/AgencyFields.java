package nianbao.web.frame;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.report.AgencyKind;
import nianbao.store.tree.AgencyFacts;
import nianbao.store.who.Agency;

/** The facts of an agency as a form shows and sends them; faults stay with what was typed. */
public class AgencyFields {

    /** Any year whose reports are due by today's rules, which give each kind of agency its own day. */
    private static final int UNDER_TODAYS_RULES = 2021;

    /** @param field id of the input; {@code message} says what is wrong and what to do */
    public record FieldFault(String field, String message) {
    }

    /** A choice of kind with the day its report is due. */
    public record KindChoice(String name, String label, String due) {
    }

    protected final List<FieldFault> faults = new ArrayList<>();
    private final String agencyName;
    private final String shortName;
    private final String kind;
    private final String website;
    private final String address;
    private final String phone;

    protected AgencyFields(String agencyName, String shortName, String kind, String website, String address,
            String phone) {
        this.agencyName = agencyName;
        this.shortName = shortName;
        this.kind = kind;
        this.website = website;
        this.address = address;
        this.phone = phone;
    }

    protected AgencyFields(MultivaluedMap<String, String> posted) {
        this(text(posted, "agency-name"), text(posted, "short-name"), text(posted, "kind"), text(posted, "website"),
                text(posted, "address"), text(posted, "phone"));
    }

    public static String text(MultivaluedMap<String, String> posted, String name) {
        var value = posted.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** Looks for faults in the facts; true when there is none. */
    public boolean check() {
        require("agency-name", agencyName, 100, "请填写机关全称");
        limit("short-name", shortName, 50, "简称");
        limit("website", website, 200, "电子版地址");
        limit("address", address, 200, "地址");
        limit("phone", phone, 50, "联系电话");
        if (Arrays.stream(AgencyKind.values()).noneMatch(k -> k.name().equals(kind))) {
            faults.add(new FieldFault("kind", "请选择机关类别"));
        }
        return faults.isEmpty();
    }

    protected void require(String field, String value, int longest, String message) {
        if (value.isEmpty()) {
            faults.add(new FieldFault(field, message));
        } else {
            limit(field, value, longest, "这一项");
        }
    }

    protected void limit(String field, String value, int longest, String what) {
        var fault = AgencyFacts.fault(what, value, longest);
        if (fault != null) {
            faults.add(new FieldFault(field, fault));
        }
    }

    public void copyTo(Agency agency) {
        agency.name = agencyName;
        agency.shortName = shortName;
        agency.kind = AgencyKind.valueOf(kind);
        agency.website = website;
        agency.address = address;
        agency.phone = phone;
    }

    public List<FieldFault> getFaults() {
        return faults;
    }

    public String fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).map(FieldFault::message).findFirst().orElse(null);
    }

    public String getAgencyName() {
        return agencyName;
    }

    public String getShortName() {
        return shortName;
    }

    public String getWebsite() {
        return website;
    }

    public String getAddress() {
        return address;
    }

    public String getPhone() {
        return phone;
    }

    public List<KindChoice> getKinds() {
        return Arrays.stream(AgencyKind.values()).map(k -> {
            var due = k.deadline(UNDER_TODAYS_RULES);
            return new KindChoice(k.name(), k.label(), "次年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日前公布");
        }).toList();
    }

    public boolean isKind(KindChoice other) {
        return other.name().equals(kind);
    }
}
