package nianbao.web.people;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import nianbao.web.frame.AgencyFields;

/** First-run set-up: the agency and the first account. Passwords are never sent back. */
public class SetUpForm extends AgencyFields {

    private final String username;
    private final String name;
    private final String password;
    private final String password2;
    private final boolean offerSample;

    SetUpForm(boolean offerSample) {
        this(new MultivaluedHashMap<>(), offerSample);
    }

    SetUpForm(MultivaluedMap<String, String> posted, boolean offerSample) {
        super(posted);
        username = text(posted, "username");
        name = text(posted, "name");
        password = posted.getFirst("password") == null ? "" : posted.getFirst("password");
        password2 = posted.getFirst("password2") == null ? "" : posted.getFirst("password2");
        this.offerSample = offerSample;
    }

    @Override
    public boolean check() {
        super.check();
        require("username", username, 50, "请填写账号");
        require("name", name, 50, "请填写姓名");
        NewPassword.checkUsername(username, faults);
        new NewPassword(password, password2).check(username, faults);
        return faults.isEmpty();
    }

    /** What only the database could tell: the name is taken. */
    void rejected(String message) {
        faults.add(new FieldFault("username", message));
    }

    String password() {
        return password;
    }

    public String getUsername() {
        return username;
    }

    public String getName() {
        return name;
    }

    public boolean isOfferSample() {
        return offerSample;
    }
}
