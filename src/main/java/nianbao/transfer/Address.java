package nianbao.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import nianbao.store.base.DatabaseDriver;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where a database is, and as whom to open it. */
public record Address(String url, String user, String password) {

    /** H2: another process has the file open. */
    private static final int IN_USE = 90020;
    /** H2: there is no such file. */
    private static final int NO_FILE = 90146;

    /** The database that the server would start on. */
    public static Address configured() {
        var config = ConfigProvider.getConfig();
        return new Address(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /** The same, only when it is there already: H2 would make a new one. */
    Address existing() {
        return Engine.at(url) == Engine.H2 ? new Address(url + ";IFEXISTS=TRUE", user, password) : this;
    }

    Connection open() throws TransferRefused {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        try {
            Engine.at(url).prepare(settings);
            var connection = new DatabaseDriver().connect(url, settings);
            if (connection == null) {
                throw new TransferRefused("数据库地址要以 jdbc:h2: 或 jdbc:postgresql: 开头：" + url);
            }
            return connection;
        } catch (SQLException e) {
            throw new TransferRefused(switch (e.getErrorCode()) {
                case IN_USE -> "数据库文件正被运行中的程序使用：请先停止程序；只要导出的话，也可以用 --backup 取每天的备份";
                case NO_FILE -> "没有找到数据库文件：" + url.replaceFirst(";.*", "");
                default -> "连不上数据库 " + url.replaceFirst("[;?].*", "") + "：" + firstLine(e);
            }, e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
