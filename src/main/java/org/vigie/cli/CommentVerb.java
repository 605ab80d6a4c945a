package org.vigie.cli;

import java.util.concurrent.Callable;
import org.vigie.application.Answering;
import org.vigie.domain.identity.AnswerKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie comment}: a remark on a question. */
@Command(name = "comment")
final class CommentVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "1", paramLabel = "QUESTION")
    private String question = "";

    @Option(names = "--text", required = true, paramLabel = "TEXT")
    private String text = "";

    CommentVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.editing(id, (session, editor) -> {
            AnswerKey key = Keys.parse(editor.template(), question);
            new Answering(editor).comment(key, text);
            desk.output().say("cli.comment.added", key.toString());
            return ExitCode.DONE;
        });
    }
}
