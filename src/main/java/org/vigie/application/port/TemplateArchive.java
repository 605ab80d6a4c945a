package org.vigie.application.port;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.template.TemplateRef;

/** Full copies of the templates that a workspace uses or imported, in their installed form (decision 9). */
public interface TemplateArchive {

    /**
     * Keeps a copy; keeping the same one again does nothing.
     *
     * @param installed bytes of {@link InstalledForm#write}
     * @throws UserFault when this version is there with another hash
     */
    void keep(TemplateRef ref, byte[] installed);

    Optional<byte[]> find(TemplateRef ref);

    List<TemplateRef> list();
}
