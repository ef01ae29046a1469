package nianbao.register.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** What a column of a register says of a request. */
public enum ColumnRole {
    @JsonProperty("number")
    NUMBER("登记号"),
    @JsonProperty("serial")
    SERIAL("序号"),
    @JsonProperty("month")
    MONTH("月份"),
    @JsonProperty("received")
    RECEIVED("收到日期"),
    @JsonProperty("applicant")
    APPLICANT("申请人（只用来推定类型，不保存）"),
    @JsonProperty("kind")
    KIND("申请人类型"),
    @JsonProperty("extended")
    EXTENDED("是否延期"),
    @JsonProperty("status")
    STATUS("办理状态"),
    @JsonProperty("answered")
    ANSWERED("答复日期"),
    @JsonProperty("outcome")
    OUTCOME("办理结果"),
    @JsonProperty("reason")
    REASON("办理结果的具体情形"),
    @JsonProperty("review")
    REVIEW("行政复议结果"),
    @JsonProperty("suit")
    SUIT("行政诉讼结果"),
    @JsonProperty("direct")
    DIRECT("未经复议直接起诉的结果"),
    @JsonProperty("after-review")
    AFTER_REVIEW("复议后起诉的结果"),
    @JsonProperty("disputes")
    DISPUTES("复议、诉讼（同一列）"),
    @JsonProperty("remarks")
    REMARKS("备注"),
    @JsonProperty("none")
    NONE("不用");

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /** The one of that name. */
    public static Optional<ColumnRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }

    boolean isDate() {
        return this == RECEIVED || this == ANSWERED;
    }

    /** Whether it says what became of a case. */
    public boolean isDispute() {
        return this == REVIEW || this == SUIT || this == DIRECT || this == AFTER_REVIEW || this == DISPUTES;
    }
}
