package org.vigie.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;
import tools.jackson.databind.JsonNode;

/** Rich text as blocks. */
final class TextCodecs {

    private static final Codec<RichText.Run> RUN = Codec.object(
            (run, out) -> out.put("text", Codecs.TEXT, run.text())
                    .put("bold", Codecs.BOOL, run.bold() ? Boolean.TRUE : null)
                    .put("italic", Codecs.BOOL, run.italic() ? Boolean.TRUE : null)
                    .put("href", Codecs.TEXT, run.href()),
            in -> new RichText.Run(in.get("text", Codecs.TEXT), flag(in, "bold"), flag(in, "italic"), link(in)));

    private static final Codec<RichText.Paragraph> PARAGRAPH =
            Codec.of(paragraph -> Codecs.list(RUN).write(paragraph.runs()), in -> new RichText.Paragraph(Codecs.list(RUN).read(in)));

    private static final Codec<List<RichText.Paragraph>> ITEMS = Codecs.list(PARAGRAPH);

    private static final Map<String, Codec<? extends RichText.Block>> BLOCKS = Map.of(
            "paragraph", PARAGRAPH,
            "bullets", list(false),
            "numbers", list(true));

    static final Codec<RichText> RICH = Codec.of(
            text -> Codecs.list(Codec.of(TextCodecs::writeBlock, TextCodecs::readBlock)).write(text.blocks()),
            in -> new RichText(in.items().stream().map(TextCodecs::readBlock).toList()));

    private TextCodecs() {}

    private static Codec<RichText.ItemList> list(boolean numbered) {
        return Codec.of(list -> ITEMS.write(list.items()), in -> new RichText.ItemList(numbered, ITEMS.read(in)));
    }

    private static JsonNode writeBlock(RichText.Block block) {
        return switch (block) {
            case RichText.Paragraph paragraph -> Codecs.tagged("paragraph", PARAGRAPH, paragraph);
            case RichText.ItemList list -> Codecs.tagged(list.numbered() ? "numbers" : "bullets", ITEMS, list.items());
        };
    }

    private static RichText.Block readBlock(JsonInput in) {
        return Codecs.readTagged(in, BLOCKS);
    }

    private static boolean flag(Fields in, String name) {
        return Boolean.TRUE.equals(in.find(name, Codecs.BOOL));
    }

    private static @Nullable String link(Fields in) {
        JsonInput href = in.field("href");
        if (href == null) {
            return null;
        }
        if (!RichText.Run.isLink(href.text())) {
            throw href.refused("exchange.json.link");
        }
        return href.text();
    }
}
