package org.vigie.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class WallsTest {
    private static final String BREACH = "org.vigie.architecture.breach";

    @TestFactory
    List<DynamicTest> theProductKeepsItsWalls() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.vigie");
        assertThat(product.size()).as("classes looked at").isGreaterThan(200);
        return new Walls("org.vigie").rules().entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> wall.getValue().allowEmptyShould(true).check(product)))
                .toList();
    }

    @Test
    void aBreachIsCaught() {
        JavaClasses breach = new ClassFileImporter().importPackages(BREACH);
        List<String> broken = new Walls(BREACH).rules().entrySet().stream()
                .filter(wall -> {
                    EvaluationResult result = wall.getValue().allowEmptyShould(true).evaluate(breach);
                    return result.hasViolation();
                })
                .map(wall -> wall.getKey())
                .toList();

        assertThat(broken).contains(
                "domain is pure",
                "application points the right way",
                "storage points the right way",
                "only storage knows SQL",
                "only templates, exchange, storage knows Jackson",
                "nothing prints",
                "the default locale stays",
                "no stack trace is printed",
                "no mutable static state",
                "no cycles");
    }
}
