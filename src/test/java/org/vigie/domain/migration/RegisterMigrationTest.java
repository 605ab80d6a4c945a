package org.vigie.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionPlan.Confirmation;

class RegisterMigrationTest {
    @Test
    void setsAsideWhatSpeaksOfAMeasureThatIsGone() {
        var confirmed = Map.of("M-OLD-01", Confirmation.PARTLY, "M-NEW-01", Confirmation.IN_PLACE);
        var parted = new RegisterMigration(Set.of(), Set.of("M-NEW-01")).part(new ActionPlan(Map.of(), confirmed, Map.of()));
        assertThat(parted.kept().confirmed()).containsExactly(Map.entry("M-NEW-01", Confirmation.IN_PLACE));
        assertThat(parted.setAside().confirmed()).containsExactly(Map.entry("M-OLD-01", Confirmation.PARTLY));
    }
}
