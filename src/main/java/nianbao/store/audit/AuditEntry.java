package nianbao.store.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import nianbao.store.who.Account;
import nianbao.store.who.Agency;
import org.hibernate.annotations.Immutable;

/** One line of the audit trail: added by {@link Audit}, changed by nobody. */
@Entity
@Immutable
@Table(name = "audit")
public class AuditEntry extends PanacheEntityBase {

    /** What was done. */
    public enum Action {
        SIGNED_IN("登录"),
        SIGN_IN_REFUSED("登录失败"),
        /** Of earlier versions: wrong passwords shut nobody out any more. */
        LOCKED_OUT("锁定"),
        INVITED("邀请"),
        INVITATION_WITHDRAWN("撤回邀请"),
        ACCOUNT_MADE("开通账号"),
        ROLES_CHANGED("改角色"),
        DISABLED("停用"),
        ENABLED("启用"),
        PASSWORD_CHANGED("改密码"),
        PASSWORD_CHANGE_REFUSED("改密码失败"),
        RESET_OFFERED("给重设密码链接"),
        PASSWORD_RESET("重设密码"),
        PROVIDER_LINKED("关联统一身份认证"),
        PROVIDER_UNLINKED("取消关联统一身份认证"),
        AGENCY_FOUNDED("登记机关"),
        AGENCY_CHANGED("改机关信息"),
        AGENCY_MOVED("改隶属"),
        AGENCY_CLOSED("撤销机关"),
        HANDED_IN("送审"),
        TAKEN_BACK("撤回"),
        SENT_TO_SIGN("送签"),
        RETURNED("退回"),
        PUBLISHED("签发公布"),
        ARCHIVED("存入已公布的报告"),
        CORRECTION_BEGUN("开始更正"),
        REMINDED("催办"),
        EXPORTED("导出"),
        REGISTER_READ("读入台账"),
        REGISTER_DELETED("删除台账"),
        DRAFT_DELETED("删除草稿");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    /** {@code null} when nobody was signed in. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    public Agency agency;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public Action action;

    public String subject;

    public String detail;

    /** The chain it belongs to: the number of its agency, 0 when it concerns none. */
    public long chain;

    /** Its place in the chain, from 1, without gaps. */
    public long number;

    /** Of this line and the seal before it: see {@link Seal}. */
    public String seal;
}
