package dev.quadlet.graph;

import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is seen of a unit, with the room that it takes: a card, or an entry of a shelf.
 *
 * @param node the unit
 * @param title its name as it fits
 * @param detail its detail as it fits
 * @param rows its rows as they fit
 * @param width its width, of a pod that of its head alone
 * @param height its height
 */
record Face(Node node, String title, String detail, List<Row> rows, double width, double height) {

    static final double TITLE = 13;
    static final double SMALL = 11;
    static final double TEXT_X = 34;
    static final double ROW_HEIGHT = 17;
    static final double HEAD = 32;
    static final double DETAIL_HEIGHT = 15;
    static final double SHELF_HEIGHT = 26;
    static final double BADGE = 20;

    private static final double LEAST_WIDTH = 150;
    private static final double MOST_TEXT = 258;
    private static final double MOST_SHELF_DETAIL = 130;
    private static final double MARGIN = 12;
    private static final int MOST_ROWS = 9;

    /**
     * A row of a card.
     *
     * @param icon the name of its icon
     * @param text its text as it fits
     * @param target the id of the unit that it names; empty if it names none
     */
    record Row(String icon, String text, String target) {}

    Face {
        rows = List.copyOf(rows);
    }

    static Face card(Node node) {
        List<Row> rows = new ArrayList<>();
        List<Use> uses = node.uses();
        int shown = uses.size() <= MOST_ROWS ? uses.size() : MOST_ROWS - 1;
        for (Use use : uses.subList(0, shown)) {
            rows.add(new Row(use.sort().icon(), fit(use.text(), MOST_TEXT), use.target()));
        }
        if (shown < uses.size()) {
            rows.add(new Row("", "and " + (uses.size() - shown) + " more", ""));
        }
        String title = TextWidth.fit(Words.plain(node.title()), TITLE * 1.12, MOST_TEXT);
        String detail = fit(node.detail(), MOST_TEXT);
        double text = Math.max(
                TextWidth.ofBold(title, TITLE) + badges(node),
                rows.stream()
                        .mapToDouble(row -> TextWidth.of(row.text(), SMALL))
                        .reduce(TextWidth.of(detail, SMALL), Math::max));
        double below = (detail.isEmpty() ? 0 : DETAIL_HEIGHT) + rows.size() * ROW_HEIGHT;
        return new Face(
                node,
                title,
                detail,
                rows,
                Math.max(LEAST_WIDTH, Math.ceil(TEXT_X + text + MARGIN)),
                HEAD + below + (below == 0 ? 2 : 8));
    }

    /** An entry of a shelf; without its detail where there are too many of them. */
    static Face shelf(Node node, boolean withDetail) {
        String title = TextWidth.fit(Words.plain(node.title()), 12, MOST_TEXT);
        String detail = withDetail ? fit(node.detail(), MOST_SHELF_DETAIL) : "";
        double text = TextWidth.of(title, 12) + (detail.isEmpty() ? 0 : 8 + TextWidth.of(detail, SMALL));
        double width = Math.ceil(28 + text + 10 + badges(node));
        return new Face(node, title, detail, List.of(), width, SHELF_HEIGHT);
    }

    /** The room for one sign for each severity that there is. */
    private static double badges(Node node) {
        return node.findings().stream()
                        .map(finding -> finding.severity())
                        .distinct()
                        .count()
                * (BADGE + 14);
    }

    private static String fit(String text, double width) {
        return TextWidth.fit(Printable.whole(text), SMALL, width);
    }
}
