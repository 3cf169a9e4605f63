package xfusion.tasks.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import xfusion.tasks.contract.Operation;

/** The compiled classes of the project, tests aside. */
final class Shipped {

    /** All modules, those of the workbench too. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("xfusion.tasks");

    static final String HTTP = "xfusion.tasks.http..";
    static final String PERSISTENCE = "xfusion.tasks.persistence..";
    static final String API = "xfusion.tasks.api..";
    static final String[] FUNCTIONS = Project.functions().stream()
            .map(Operation::packageName)
            .map(name -> name + "..")
            .toArray(String[]::new);

    private static final List<String> PACKAGES = Stream.of("libs", "functions")
            .flatMap(folder -> Project.modules(folder).stream())
            .map(module -> "xfusion.tasks." + module.replace("-", ""))
            .toList();

    private Shipped() {}

    /** Whether it ends up in a deployed artifact: libs and functions do. */
    static boolean isShipped(JavaClass javaClass) {
        return PACKAGES.stream().anyMatch(javaClass.getPackageName()::startsWith);
    }
}
