package dev.quadlet.render;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.render.UnitLine.Comment;
import dev.quadlet.render.UnitLine.Entry;
import dev.quadlet.render.UnitLine.Header;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections and entries of a text with the comments that belong to them, and their order. */
final class Layout {

    private static final int LAST = Integer.MAX_VALUE;

    private final UnitType<?, ?> type;
    private final List<Paragraph> top = new ArrayList<>();
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final List<Paragraph> end = new ArrayList<>();

    /** The section below the comments at the top, if nothing is between them. */
    private String belowTop = "";

    /** Comments that belong to what comes next. */
    private List<Paragraph> comments = new ArrayList<>();

    /** Whether a blank line was the last. */
    private boolean blank;

    /** Comments without a blank line between them. */
    private record Paragraph(List<String> lines, boolean apart) {}

    /** An entry with the comments above it. */
    private record Item(List<Paragraph> above, Entry entry) {}

    /** A section. */
    private static final class Block {

        private final List<Paragraph> above = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();

        /** Comments below the last entry. */
        private List<Paragraph> below = new ArrayList<>();
    }

    private Layout(UnitType<?, ?> type) {
        this.type = type;
    }

    /** A text without problems. */
    static Layout of(UnitType<?, ?> type, String text, UnitFile file) {
        Layout layout = new Layout(type);
        String[] physical = text.split("\n", -1);
        List<UnitLine> lines = file.lines();
        @Nullable Block block = null;
        for (int i = 0; i < lines.size(); i++) {
            UnitLine line = lines.get(i);
            if (line instanceof Comment comment) {
                layout.comment(comment.text());
                continue;
            }
            // The lines up to the next one are those that this one goes on in; comments among them move above it.
            int next = i + 1 < lines.size() ? lines.get(i + 1).line() : physical.length + 1;
            for (int number = line.line() + 1; number < next; number++) {
                String within = UnitMeaning.stripped(physical[number - 1]);
                if (UnitMeaning.isComment(within)) {
                    layout.comment(within);
                }
            }
            if (line instanceof Header header) {
                block = layout.header(header.name(), block);
            } else if (line instanceof Entry entry && block != null) {
                block.items.add(new Item(layout.taken(block), entry));
            }
        }
        layout.finish(block);
        return layout;
    }

    private void comment(String text) {
        if (text.isEmpty()) {
            blank = true;
            return;
        }
        if (comments.isEmpty() || blank) {
            comments.add(new Paragraph(new ArrayList<>(), blank));
        }
        comments.get(comments.size() - 1).lines().add(text);
        blank = false;
    }

    /** A paragraph right above a header belongs to it, all others to the section before it. */
    private Block header(String name, @Nullable Block before) {
        int all = comments.size();
        boolean touching = all > 0 && !blank;
        int above = touching ? 1 : 0;
        if (before != null) {
            before.below.addAll(comments.subList(0, all - above));
        } else {
            if (touching && all == 1) {
                belowTop = name;
                above = 0;
            }
            top.addAll(comments.subList(0, all - above));
        }
        boolean repeated = blocks.containsKey(name);
        Block block = blocks.computeIfAbsent(name, missing -> new Block());
        (repeated ? block.below : block.above).addAll(comments.subList(all - above, all));
        comments = new ArrayList<>();
        blank = false;
        return block;
    }

    /** The comments above the next entry of a section; with those that turn out not to stand at its end. */
    private List<Paragraph> taken(Block block) {
        List<Paragraph> above = block.below;
        above.addAll(comments);
        block.below = new ArrayList<>();
        comments = new ArrayList<>();
        blank = false;
        return above;
    }

    private void finish(@Nullable Block last) {
        if (last == null) {
            top.addAll(comments);
            return;
        }
        for (Paragraph paragraph : comments) {
            (paragraph.apart() && !last.items.isEmpty() ? end : last.below).add(paragraph);
        }
    }

    String write() {
        StringBuilder out = new StringBuilder();
        write(top, 0, out);
        boolean touching = !top.isEmpty();
        int begin = 0;
        for (Map.Entry<String, Block> each : sections().entrySet()) {
            String name = each.getKey();
            touching &= name.equals(belowTop);
            if (!out.isEmpty() && !touching) {
                out.append('\n');
            }
            touching = false;
            begin = write(name, each.getValue(), out);
        }
        write(end, begin, out);
        return out.toString();
    }

    /** Writes a section; where its content begins. */
    private int write(String name, Block block, StringBuilder out) {
        block.above.forEach(paragraph -> append(paragraph, out));
        out.append('[').append(name).append("]\n");
        int begin = out.length();
        for (Item item : ordered(name, block.items)) {
            write(item.above(), begin, out);
            Entry entry = item.entry();
            String value = UnitMeaning.lookup(type, name, entry.key())
                    .map(lookup -> CanonicalValue.of(lookup, entry.value()))
                    .orElse(entry.value());
            out.append(entry.key()).append('=').append(value).append('\n');
        }
        write(block.below, begin, out);
        return begin;
    }

    /** Comments stand apart from what is above them, but not from the header of their section. */
    private static void write(List<Paragraph> paragraphs, int begin, StringBuilder out) {
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.apart() && out.length() > begin) {
                out.append('\n');
            }
            append(paragraph, out);
        }
    }

    private static void append(Paragraph paragraph, StringBuilder out) {
        paragraph.lines().forEach(line -> out.append(line).append('\n'));
    }

    /** Those of the table first, all others in their order. */
    private Map<String, Block> sections() {
        Map<String, Block> others = new LinkedHashMap<>(blocks);
        Map<String, Block> sections = new LinkedHashMap<>();
        for (Part<?, ?, ?, ?> part : type.parts()) {
            Block block = others.remove(part.section().name());
            if (block != null) {
                sections.put(part.section().name(), block);
            }
        }
        sections.putAll(others);
        return sections;
    }

    /** In the order of the table; keys that set the same stay in the order of the text, as do keys without a row. */
    private List<Item> ordered(String name, List<Item> items) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Part<?, ?, ?, ?> part : type.parts()) {
            if (part.section().name().equals(name)) {
                for (Row<?, ?> row : part.section().rows()) {
                    ranks.putIfAbsent(SharedSetting.of(name, row.key()), ranks.size());
                }
            }
        }
        List<Item> ordered = new ArrayList<>(items);
        ordered.sort(Comparator.comparingInt(
                item -> ranks.getOrDefault(SharedSetting.of(name, item.entry().key()), LAST)));
        return ordered;
    }
}
