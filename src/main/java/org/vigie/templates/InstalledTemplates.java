package org.vigie.templates;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.application.port.InstalledForm;
import org.vigie.application.port.TemplateArchive;
import org.vigie.application.port.TemplateShelf;
import org.vigie.application.port.TemplateSource;
import org.vigie.application.port.UserFault;
import org.vigie.domain.prefill.PrefillMap;
import org.vigie.domain.template.SemanticVersion;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** All installed templates of a workspace: the bundled ones and those that it keeps copies of. */
public final class InstalledTemplates implements TemplateShelf {
    private final TemplateSource bundled;
    private final TemplateArchive archive;
    private final InstalledForm form;

    public InstalledTemplates(TemplateSource bundled, TemplateArchive archive, InstalledForm form) {
        this.bundled = bundled;
        this.archive = archive;
        this.form = form;
    }

    /** By id; of those that the program brings, its own version. */
    @Override
    public List<TemplateRef> available() {
        Map<String, TemplateRef> latest = new LinkedHashMap<>();
        for (TemplateRef ref : archive.list()) {
            latest.merge(ref.id(), ref, (known, other) -> SemanticVersion.compare(other.version(), known.version()) > 0 ? other : known);
        }
        bundled.available().forEach(ref -> latest.put(ref.id(), ref));
        return latest.values().stream().sorted(Comparator.comparing(TemplateRef::id)).toList();
    }

    /**
     * Opens none but this template: reading every other would keep a person waiting. Of an id that the program brings, its own version is the
     * latest: a copy that came with somebody's package is for that package's assessment, not for every new one.
     */
    @Override
    public Optional<Template> latest(String id) {
        Optional<Template> ofProgram = bundled.latest(id);
        return ofProgram.isPresent()
                ? ofProgram
                : archive.list().stream()
                        .filter(kept -> kept.id().equals(id))
                        .max((one, other) -> SemanticVersion.compare(one.version(), other.version()))
                        .flatMap(this::open);
    }

    @Override
    public boolean isBundled(TemplateRef ref) {
        return bundled.isBundled(ref);
    }

    @Override
    public Optional<PrefillMap> prefill(String source, String target) {
        return bundled.prefill(source, target);
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.vigie.application.port.InputRefused when the copy kept is damaged
     */
    @Override
    public Optional<Template> open(TemplateRef ref) {
        Optional<byte[]> kept = archive.find(ref);
        if (kept.isEmpty()) {
            return bundled.open(ref);
        }
        Template template = form.read(kept.get(), ref.id() + " " + ref.version());
        if (!template.ref().equals(ref)) {
            throw new UserFault(UserFault.Kind.ENVIRONMENT, "templates.installed.otherHash", ref.id(), ref.version());
        }
        return Optional.of(template);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UserFault when this version is there, bundled or kept, with another hash (decision 9)
     */
    @Override
    public void keep(TemplateRef ref, byte[] installed) {
        TemplateRef known = bundled.latest(ref.id()).map(Template::ref).orElse(ref);
        if (known.version().equals(ref.version()) && !known.equals(ref)) {
            throw new UserFault(UserFault.Kind.INPUT, "templates.installed.sameVersion", ref.id(), ref.version());
        }
        archive.keep(ref, installed);
    }

    @Override
    public Optional<byte[]> find(TemplateRef ref) {
        return archive.find(ref);
    }

    @Override
    public List<TemplateRef> list() {
        return archive.list();
    }
}
