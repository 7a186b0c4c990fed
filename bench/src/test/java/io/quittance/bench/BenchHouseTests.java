package io.quittance.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house's arrows as only the bench can see them, on whose class path every other room is. */
class BenchHouseTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quittance");

    @Test
    void nothingPointsAtTheBench() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.quittance.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quittance.bench..")
                .check(HOUSE);
    }

    @Test
    void theBenchUsesTheProductAsItsUsersDoButForItsBareParts() {
        noClasses()
                .that()
                .resideInAPackage("io.quittance.bench..")
                .and()
                .resideOutsideOfPackage("io.quittance.bench.floor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quittance.readers..",
                        "io.quittance.ledger..",
                        "io.quittance.writers..",
                        "io.quittance.jobs..",
                        "io.quittance.schedules..")
                .check(HOUSE);
    }

    @Test
    void thePartsThatAreComparedWithUseNothingOfTheProductButItsLayouts() {
        noClasses()
                .that()
                .resideInAPackage("io.quittance.bench.contender..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quittance.readers..",
                        "io.quittance.ledger..",
                        "io.quittance.writers..",
                        "io.quittance.jobs..",
                        "io.quittance.app..")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = HOUSE.stream()
                .map(type -> type.getPackage())
                .distinct()
                .filter(room -> room.getName().startsWith("io.quittance.bench"))
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }
}
