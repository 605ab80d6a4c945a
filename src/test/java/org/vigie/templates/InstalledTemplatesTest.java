package org.vigie.templates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.application.port.TemplateArchive;
import org.vigie.application.port.TemplateSource;
import org.vigie.application.port.UserFault;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstalledTemplatesTest {
    private final InstalledJson form = new InstalledJson();
    private final Bundled bundled = new Bundled();
    private final Kept kept = new Kept();
    private final InstalledTemplates templates = new InstalledTemplates(bundled, kept, form);

    private static final class Bundled implements TemplateSource {
        private final Map<String, Template> all = new HashMap<>();
        private final List<String> opened = new ArrayList<>();

        @Override
        public List<TemplateRef> available() {
            return all.keySet().stream().map(id -> latest(id).orElseThrow().ref()).toList();
        }

        @Override
        public Optional<Template> latest(String id) {
            opened.add(id);
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<Template> open(TemplateRef ref) {
            return latest(ref.id()).filter(template -> template.ref().equals(ref));
        }

        @Override
        public boolean isBundled(TemplateRef ref) {
            return open(ref).isPresent();
        }
    }

    private static final class Kept implements TemplateArchive {
        private final Map<TemplateRef, byte[]> all = new HashMap<>();

        @Override
        public void keep(TemplateRef ref, byte[] installed) {
            all.put(ref, installed);
        }

        @Override
        public Optional<byte[]> find(TemplateRef ref) {
            return Optional.ofNullable(all.get(ref));
        }

        @Override
        public List<TemplateRef> list() {
            return List.copyOf(all.keySet());
        }
    }

    private Template template(String id, String version) {
        TemplateInfo info = new TemplateInfo(
                new TemplateRef(id, version, ""), Set.of(Language.FR, Language.EN), LocalDate.of(2026, 1, 1), 0, Set.of(), List.of(),
                Set.of(ReviewStep.values()));
        RiskMatrix matrix = new RiskMatrix(List.of("low"), List.of("low"), List.of("low"), List.of(List.of(0)), 0, 0);
        Rules rules = new Rules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return read(form.write(new Template(info, matrix, List.of(), rules, new TemplateTexts(Map.of(), Map.of()))));
    }

    private Template read(byte[] installed) {
        return form.read(installed, "test");
    }

    private TemplateRef bundle(String id, String version) {
        Template template = template(id, version);
        bundled.all.put(id, template);
        return template.ref();
    }

    private TemplateRef keep(String id, String version) {
        Template template = template(id, version);
        kept.keep(template.ref(), form.write(template));
        return template.ref();
    }

    private Optional<TemplateRef> latest(String id) {
        return templates.latest(id).map(Template::ref);
    }

    @Test
    void the_latest_version_is_the_newest_of_those_kept() {
        keep("imported", "1.10.0");
        keep("imported", "1.9.0");
        TemplateRef newest = keep("imported", "1.11.0");
        TemplateRef bundled = bundle("survey", "1.0.0");
        assertThat(latest("imported")).contains(newest);
        assertThat(latest("nowhere")).isEmpty();
        assertThat(templates.available()).containsExactly(newest, bundled);
    }

    /** Else anybody's package could decide what every new assessment asks. */
    @Test
    void of_what_the_program_brings_its_own_version_is_the_latest_whatever_a_package_brought() {
        TemplateRef own = bundle("survey", "1.10.0");
        TemplateRef brought = keep("survey", "1.11.0");
        assertThat(latest("survey")).contains(own);
        assertThat(templates.available()).containsExactly(own);
        assertThat(templates.open(brought).map(Template::ref)).contains(brought);
    }

    /** A version is one content (decision 9): what another says of it would be evaluated otherwise. */
    @Test
    void the_same_version_with_another_hash_is_refused() {
        TemplateRef own = bundle("survey", "1.0.0");
        TemplateRef other = new TemplateRef("survey", "1.0.0", "0".repeat(64));
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> templates.keep(other, new byte[0]))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("templates.installed.sameVersion"));
        assertThat(kept.all).isEmpty();
        templates.keep(own, new byte[] {1});
        assertThat(kept.all).containsKey(own);
    }

    @Test
    void a_copy_that_is_not_the_one_asked_for_is_not_opened() {
        TemplateRef asked = template("survey", "1.0.0").ref();
        kept.keep(asked, form.write(template("survey", "1.0.1")));
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> templates.open(asked))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("templates.installed.otherHash"));
    }

    @Test
    void one_template_is_opened_without_opening_every_other() {
        bundle("survey", "1.0.0");
        bundle("other", "1.0.0");
        assertThat(latest("survey")).isPresent();
        assertThat(bundled.opened).doesNotContain("other");
    }
}
