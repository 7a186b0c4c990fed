package io.quittance.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws the arrows of the house from its code. */
class HouseTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quittance");

    /** Which rooms each room may know. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "domain", Set.of(),
            "readers", Set.of("domain"),
            "ledger", Set.of("domain"),
            "writers", Set.of("domain"),
            "jobs", Set.of("readers", "ledger", "writers", "domain"),
            "schedules", Set.of("jobs", "domain"),
            "console", Set.of("ledger", "writers", "jobs", "domain"),
            "app", Set.of("readers", "ledger", "writers", "jobs", "schedules", "console", "domain"));

    /** Rooms that no class lives in yet. */
    private static final Set<String> EMPTY = Set.of("console");

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Common|Base|Impl|DTO|Dto|VO|Vo|Data|Info)");

    private static final Pattern MONEY =
            Pattern.compile("(?i).*(fen|amount|money|price|fee|sum|total|balance|penalty|refund).*");

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyWhatItsArrowsPointAt(String room) {
        String[] forbidden = ARROWS.keySet().stream()
                .filter(other -> !other.equals(room))
                .filter(other -> !ARROWS.getOrDefault(room, Set.of()).contains(other))
                .map(HouseTests::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(EMPTY.contains(room))
                .check(HOUSE);
    }

    @Test
    void everyClassLivesInARoom() {
        classes()
                .should()
                .resideInAnyPackage(rooms().map(HouseTests::packageOf).toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void theDomainStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(packageOf("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        packageOf("domain"), "java..", "org.jspecify.annotations..", "com.google.auto.service..")
                .check(HOUSE);
    }

    @Test
    void theDomainTouchesNoFileNetworkOrLog() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("domain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
                .check(HOUSE);
    }

    @Test
    void inTheDomainTimeIsAnArgument() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("domain"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksForTodayWithoutAZone() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(HOUSE);
    }

    @Test
    void moneyIsNeverAFloatingPointNumber() {
        noFields()
                .that(describe("look like money", HouseTests::looksLikeMoney))
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should(be(describe(
                        "named after nothing",
                        (JavaClass type) ->
                                EMPTY_NAME.matcher(type.getSimpleName()).matches())))
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatLivesThereAndIsNullMarked() {
        List<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .toList();
        assertThat(unmarked).isEmpty();
    }

    static Stream<String> rooms() {
        return ARROWS.keySet().stream().sorted();
    }

    private static String packageOf(String room) {
        return "io.quittance." + room + "..";
    }

    private static boolean looksLikeMoney(JavaField field) {
        return field.getOwner().getPackageName().startsWith("io.quittance.domain")
                || MONEY.matcher(field.getName()).matches();
    }
}
