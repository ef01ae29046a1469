package nianbao.web.people;

import nianbao.store.who.Account;

/** Whether an account can be signed in with. */
enum AccountState {
    OPEN("正常", "done"), DISABLED("停用", "");

    private final String label;
    private final String style;

    AccountState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    static AccountState of(Account account) {
        return account.isDisabled() ? DISABLED : OPEN;
    }

    String label() {
        return label;
    }

    String style() {
        return style;
    }
}
