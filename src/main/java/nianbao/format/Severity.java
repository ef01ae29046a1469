package nianbao.format;

/** How much a finding weighs: 错误 stands in the way of handing in, 提醒 wants a look, 提示 informs. */
public enum Severity {
    ERROR("错误"), WARNING("提醒"), NOTE("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
