package org.standfirst.wordpress;

import java.util.ArrayDeque;
import java.util.Deque;

/// Reads block comments into a tree: `<!-- wp:name {json} -->…<!-- /wp:name -->` and
/// `<!-- wp:name {json} /-->`.
///
/// A block that is never closed ends with its parent, a closing comment that closes nothing is passed over,
/// and blocks more than [#DEEPEST] deep belong to the one above: nothing is lost, and the time is linear.
final class BlockGrammar {
    private static final int DEEPEST = 100;
    private final String content;
    private final Deque<Block> open = new ArrayDeque<>();
    private final Nest names = new Nest();

    private BlockGrammar(String content) {
        this.content = content;
        open.push(Block.opened("", ""));
    }

    static boolean isIn(String content) {
        return content.contains("<!-- wp:");
    }

    /// The whole text as one block without a name.
    static Block read(String content) {
        return new BlockGrammar(content).read();
    }

    private Block read() {
        int done = 0;
        int from = content.indexOf("<!--");
        while (from >= 0) {
            int close = content.indexOf("-->", from + 4);
            if (close < 0) {
                break;
            }
            if (isBlock(from + 4, close)) {
                text(done, from);
                comment(content.substring(from + 4, close).strip());
                done = close + 3;
            }
            from = content.indexOf("<!--", close + 3);
        }
        text(done, content.length());
        while (open.size() > 1) {
            leave();
        }
        return open.pop();
    }

    private boolean isBlock(int from, int close) {
        int i = from;
        while (i < close && Markup.isSpace(content.charAt(i))) {
            i++;
        }
        if (i < close && content.charAt(i) == '/') {
            i++;
        }
        return i > from && content.startsWith("wp:", i) && i + 3 < close;
    }

    private void text(int from, int to) {
        if (to > from) {
            open.element().pieces().add(new Block.Html(content.substring(from, to)));
        }
    }

    private void comment(String text) {
        boolean closing = text.startsWith("/");
        boolean whole = !closing && text.endsWith("/");
        String rest = text.substring(closing ? 4 : 3, whole ? text.length() - 1 : text.length());
        int end = 0;
        while (end < rest.length()
                && !Markup.isSpace(rest.charAt(end))
                && rest.charAt(end) != '{') {
            end++;
        }
        String name = rest.substring(0, end);
        name = name.startsWith("core/") ? name.substring(5) : name;
        if (closing) {
            close(name);
            return;
        }
        Block block = Block.opened(name, rest.substring(end).strip());
        if (whole) {
            open.element().pieces().add(new Block.Inner(block));
        } else if (names.depth() < DEEPEST) {
            open.push(block);
            names.enter(name);
        }
    }

    private void close(String name) {
        if (names.holds(name)) {
            while (!names.innermost().equals(name)) {
                leave();
            }
            leave();
        }
    }

    private void leave() {
        Block done = open.pop();
        names.leave();
        open.element().pieces().add(new Block.Inner(done));
    }
}
