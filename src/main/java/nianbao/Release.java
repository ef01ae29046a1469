package nianbao;

/** Which version of the program this is: pom.xml's, as {@code ReleaseTest} holds. A constant, so that every way of running it knows. */
public final class Release {

    public static final String VERSION = "1.0.0";

    private Release() {
    }
}
