package nianbao;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The program's own classes as ArchUnit sees them, tests' left out, read once a process. Its engine for JUnit is not used: that
 * reads all of them each time a suite is looked up, five seconds of processor time in each.
 */
final class OwnClasses {

    private static final String TESTS = OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    /** All but those beside this one, wherever a build puts them. */
    static final JavaClasses ALL = new ClassFileImporter().withImportOption(location -> !location.contains(TESTS)).importPackages("nianbao");

    private OwnClasses() {
    }
}
