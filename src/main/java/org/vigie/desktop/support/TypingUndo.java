package org.vigie.desktop.support;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Undoes typing step by step back to where the keyboard came into the field, then leaves it to the assessment, so that what is undone is
 * always what the person did last: a field's own memory of earlier typing would come before edits made elsewhere since.
 */
public final class TypingUndo implements FieldUndo {
    private final Typing typing;
    private final Runnable takenBack;
    private final Runnable handOn;
    private Object base;
    private int undone;
    private int beyond;

    /**
     * What a field offers.
     *
     * @param content what it holds, compared by equals
     * @param undo takes a step back; false when it cannot
     * @param redo makes it again; false when it cannot
     */
    public record Typing(Supplier<Object> content, BooleanSupplier undo, BooleanSupplier redo) {}

    /**
     * Undo of a field.
     *
     * @param takenBack saves the field after a step back
     * @param handOn saves what is not saved yet, before the assessment undoes
     */
    public TypingUndo(Typing typing, Runnable takenBack, Runnable handOn) {
        this.typing = typing;
        this.takenBack = takenBack;
        this.handOn = handOn;
        this.base = typing.content().get();
    }

    /** The keyboard came in: what was typed before is no longer this field's to undo. */
    public void begin() {
        beyond = 0;
        rebase();
    }

    /** The field shows something else than what was typed. */
    public void rebase() {
        base = typing.content().get();
        undone = 0;
    }

    @Override
    public boolean undo() {
        if (!Objects.equals(typing.content().get(), base) && typing.undo().getAsBoolean()) {
            undone++;
            beyond = 0;
            takenBack.run();
            return true;
        }
        handOn.run();
        beyond++;
        return false;
    }

    @Override
    public boolean redo() {
        if (beyond == 0 && undone > 0 && typing.redo().getAsBoolean()) {
            undone--;
            handOn.run();
            return true;
        }
        beyond = Math.max(0, beyond - 1);
        handOn.run();
        return false;
    }
}
