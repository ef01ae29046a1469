package nianbao.store.who;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a person does in an agency. One may hold several. */
public enum Role {
    WRITER("填报人", "填写报告，读入往年报告，送审"),
    REVIEWER("审核人", "审核送来的报告，送签或者退回"),
    SIGNER("负责人", "签发、公布报告，或者退回"),
    SUPERVISOR("主管部门", "看下级机关的进度和报告，退回、催办、汇总，不代填"),
    ADMINISTRATOR("管理员", "管理账号和机关，不看没有公布的报告");

    private final String label;
    private final String duty;

    Role(String label, String duty) {
        this.label = label;
        this.duty = duty;
    }

    public String label() {
        return label;
    }

    /** Several roles in one line, in their order: 填报人、审核人. */
    public static String labels(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    /** What it is there for, in a few words. */
    public String duty() {
        return duty;
    }
}
