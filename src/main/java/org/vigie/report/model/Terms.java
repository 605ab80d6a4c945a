package org.vigie.report.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;

/** Which terms of a glossary a text uses: in the singular or the plural, or by their abbreviation. */
final class Terms {
    /** « Analyse d’impact des transferts de données (AITD) »: the term, then what else it is called. */
    private static final Pattern ALIAS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern ABBREVIATIONS = Pattern.compile("\\p{Lu}{3,}s?( (ou|or) \\p{Lu}{3,}s?)*");
    private static final Pattern OR = Pattern.compile(" (ou|or) ");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\u202f]+");

    private final String text;

    private Terms(String text) {
        this.text = SPACE.matcher(text).replaceAll(" ");
    }

    static Terms of(List<Block> blocks) {
        return new Terms(blocks.stream().flatMap(Terms::words).collect(Collectors.joining("\n")));
    }

    boolean use(String term) {
        List<String> names = new ArrayList<>();
        names.add(ALIAS.matcher(term).replaceAll("").strip());
        Matcher alias = ALIAS.matcher(term);
        while (alias.find()) {
            if (ABBREVIATIONS.matcher(alias.group(1)).matches()) {
                names.addAll(List.of(OR.split(alias.group(1))));
            }
        }
        return names.stream().anyMatch(name -> pattern(name).matcher(text).find());
    }

    private static Pattern pattern(String name) {
        String words = Arrays.stream(name.split(" "))
                .map(word -> Pattern.quote(word.replaceFirst("[sx]$", "")) + "[sx]?")
                .collect(Collectors.joining(" "));
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + words + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Stream<String> words(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Prose prose -> words(prose.content());
            case Block.Callout callout -> words(callout.content());
            case Block.Figures figures -> figures.figures().stream().map(Block.Figure::label);
            case Block.Picture picture -> Stream.of(picture.caption());
            case Block.Grid grid -> Stream.concat(
                    grid.columns().stream().map(Block.Column::label),
                    grid.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> words(cell.content())));
            case Block.Fields fields -> fields.fields().stream().flatMap(field -> Stream.concat(Stream.of(field.label()), words(field.content())));
            case Block.Choices choices -> choices.choices().stream().flatMap(choice -> words(choice.content()));
            case Block.Signatures signatures -> signatures.boxes().stream().map(Block.Signature::who);
            case Block.Answered answered -> answered.blocks().stream().flatMap(Terms::words);
            case Block.Contents _ -> Stream.of();
        };
    }

    private static Stream<String> words(Content content) {
        return Stream.of(content.toPlain());
    }
}
