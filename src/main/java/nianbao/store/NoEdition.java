package nianbao.store;

/** A report was asked for a year that none can be written for. */
public class NoEdition extends Rejected {

    NoEdition(int year, int first, int newest) {
        super("不能编制" + year + "年的报告：可以编制" + first + "年至" + newest + "年的报告。");
    }
}
