package nianbao.web.people;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import nianbao.store.people.Passwords;
import nianbao.web.frame.AgencyFields;

/** A password somebody chooses, typed twice. Never sent back. */
record NewPassword(String password, String password2) {

    static NewPassword of(MultivaluedMap<String, String> posted) {
        return new NewPassword(raw(posted, "password"), raw(posted, "password2"));
    }

    /** As typed: blanks belong to a password. */
    static String raw(MultivaluedMap<String, String> posted, String name) {
        var value = posted.getFirst(name);
        return value == null ? "" : value;
    }

    void check(String username, List<AgencyFields.FieldFault> faults) {
        var weak = Passwords.fault(username, password);
        if (weak != null) {
            faults.add(new AgencyFields.FieldFault("password", weak));
        } else if (!password.equals(password2)) {
            faults.add(new AgencyFields.FieldFault("password2", "两次输入的密码不一样，请再输一次"));
        }
    }

    /** Adds to the faults what is wrong with a name to sign in with, unless something was found already. */
    static void checkUsername(String username, List<AgencyFields.FieldFault> faults) {
        if (faults.stream().noneMatch(f -> f.field().equals("username")) && !username.matches("[A-Za-z0-9._@-]+")) {
            faults.add(new AgencyFields.FieldFault("username", "账号只用字母、数字和 . _ - @"));
        }
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
