package dev.quadlet.graph;

import java.util.List;
import java.util.Locale;

/** How a picture is written. Equal pictures are written to equal bytes, except that a library's layout may change. */
public enum PictureFormat {
    /** One page with everything in it, which needs no network: zoom, search, and the text of each unit. */
    HTML,
    /** The picture of the page alone, light or dark as the reader's system is. */
    SVG,
    /** {@link #SVG}, on white. */
    SVG_LIGHT,
    /** {@link #SVG}, on black. */
    SVG_DARK,
    /** A flowchart of Mermaid, which GitHub and others draw where it stands in a text. */
    MERMAID,
    /** A graph of Graphviz. */
    DOT;

    /**
     * A picture as text.
     *
     * @param text the text; it ends with a line break
     * @param notes what was left out or simplified, since there is too much of it; each a sentence without its full
     *     stop
     */
    public record Written(String text, List<String> notes) {

        /**
         * Copies the notes.
         *
         * @param text the text; it ends with a line break
         * @param notes what was left out or simplified, since there is too much of it; each a sentence without its full
         *     stop
         */
        public Written {
            notes = List.copyOf(notes);
        }
    }

    /** {@return the name of the format on a command line, such as {@code svg-light}} */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the picture in this format}
     *
     * @param picture the picture
     */
    public Written write(Picture picture) {
        return switch (this) {
            case HTML -> HtmlWriter.write(picture);
            case SVG -> SvgWriter.write(picture, SvgWriter.Theme.AUTO);
            case SVG_LIGHT -> SvgWriter.write(picture, SvgWriter.Theme.LIGHT);
            case SVG_DARK -> SvgWriter.write(picture, SvgWriter.Theme.DARK);
            case MERMAID -> MermaidWriter.write(picture);
            case DOT -> DotWriter.write(picture);
        };
    }
}
