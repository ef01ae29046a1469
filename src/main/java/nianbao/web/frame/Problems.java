package nianbao.web.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.store.base.Outage;
import nianbao.store.edit.NotEditable;
import nianbao.store.people.PasswordHashing;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes a page (or, for scripts, a sentence) that says what to do. Never a stack trace. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @CheckedTemplate(basePath = "Problem")
    static class Templates {
        static native TemplateInstance problem(Chrome chrome, String heading, String advice, String link, String linkText,
                List<String> typed);
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers) {
        return answer(problem, headers);
    }

    @ServerExceptionMapper
    public Response standard(WebApplicationException failure, HttpHeaders headers) {
        int status = failure.getResponse().getStatus();
        return answer(switch (status) {
            case 404 -> Problem.of(404, "没有这个页面", "地址可能写错了，或者页面已经移动。");
            case 405, 415 -> Problem.of(status, "不能这样打开", "请从页面上的按钮或链接进入。");
            case 408 -> Problem.of(408, "内容没有传完", "网络太慢，或者断过。填写的内容还在上一页，请返回再提交一次。");
            case 413 -> Problem.of(413, "内容太大", "一次提交的内容超过了上限，请分几次保存。");
            default -> Problem.of(status, status < 500 ? "请求有误" : "出了问题", "请返回上一页再试一次。");
        }, headers);
    }

    @ServerExceptionMapper
    public Response locked(NotEditable refusal, HttpHeaders headers) {
        return answer(locked(refusal).keeping(Refusals.typed()), headers);
    }

    /** What to do about a report that is read now, not written. */
    public static Problem locked(NotEditable refusal) {
        return Problem.of(409, refusal.getMessage(), refusal.isPublished()
                ? "确有错误需要更正的，请负责人办理更正；读入的报告，也可以读入更正后重新公布的文件。原来的会留作早先版本。"
                : "报告已经送出。要修改的，请审核人或者负责人退回。", Paths.report(refusal.agency(), refusal.year()), "看这份报告");
    }

    @ServerExceptionMapper
    public Response busy(PasswordHashing.HashingBusy busy, HttpHeaders headers) {
        return answer(Problem.of(503, "现在登录的人太多", "请过一分钟再试一次。", "/sign-in", "回到登录"), headers);
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response spoiltJson(JsonProcessingException failure, HttpHeaders headers) {
        return answer(Problem.of(400, "请求有误", "请刷新页面再试一次。"), headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, HttpHeaders headers) {
        if (isForm(headers) && Arrays.stream(failure.getStackTrace()).noneMatch(f -> f.getClassName().startsWith("nianbao."))) {
            // Broken off while the form was read: escapes that are none, another character set, too many fields.
            return answer(Problem.of(400, "没有保存", "浏览器发来的内容不完整或者项目太多。请返回上一页，刷新后再试一次。"), headers);
        }
        if (failure instanceof IOException && isHungUp(failure)) {
            // The browser went away in the middle, a tab closed: nobody reads the answer.
            return Response.status(400).build();
        }
        if (Outage.isCause(failure)) {
            LOG.error("The database does not answer: " + failure.getMessage());
            return answer(Problem.of(503, "数据库暂时连不上，或者正忙", "填写的内容没有丢失，请过一会儿再试一次。").keeping(Refusals.typed()),
                    headers);
        }
        LOG.error("A request failed", failure);
        return answer(Problem.of(500, "出了问题", "已经记录下来。请返回上一页再试一次，填写的内容没有丢失。"), headers);
    }

    private static boolean isHungUp(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedChannelException || cause instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForm(HttpHeaders headers) {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED)
                || type.startsWith(MediaType.MULTIPART_FORM_DATA));
    }

    private Response answer(Problem problem, HttpHeaders headers) {
        // The header as text: one that is no media type is among the failures.
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(MediaType.APPLICATION_JSON)) {
            return Response.status(problem.status()).type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("message", problem.heading() + "。" + problem.advice())).build();
        }
        return Html.page(problem.status(), page(problem));
    }

    /** The frame for those signed out: it holds no form, and so needs no token, which unknown routes do not have. */
    static String page(Problem problem) {
        return Templates.problem(Chrome.signedOut(problem.heading()), problem.heading(), problem.advice(),
                problem.link(), problem.linkText(), problem.typed()).render();
    }
}
