package org.vigie.exchange;

import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.domain.identity.AssessmentId;

/** The log of an assessment in a package: one change a line. */
final class PackageHistory {
    static final Codec<LoggedChange> LOGGED = Codec.object(
            (logged, out) -> out.put("sequence", Codecs.WHOLE, logged.sequence())
                    .put("assessment", Codecs.UUID, logged.assessment().value())
                    .put("author", Codecs.AUTHOR, logged.author())
                    .put("at", Codecs.INSTANT, logged.at())
                    .put("change", ChangeCodecs.CHANGE, logged.change())
                    .put("hash", Codecs.TEXT, logged.hash()),
            in -> new LoggedChange(
                    in.get("sequence", Codecs.WHOLE),
                    new AssessmentId(in.get("assessment", Codecs.UUID)),
                    in.get("author", Codecs.AUTHOR),
                    in.get("at", Codecs.INSTANT),
                    in.get("change", ChangeCodecs.CHANGE),
                    in.get("hash", Codecs.TEXT)));

    private PackageHistory() {}
}
