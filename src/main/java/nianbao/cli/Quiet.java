package nianbao.cli;

/** Libraries' own warnings about fonts and the like are no business of a script. */
final class Quiet {

    private Quiet() {
    }

    static void libraries() {
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        java.util.logging.LogManager.getLogManager().reset();
    }
}
