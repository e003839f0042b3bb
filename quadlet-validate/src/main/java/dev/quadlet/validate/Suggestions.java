package dev.quadlet.validate;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a misspelt word may have been meant to be. */
public final class Suggestions {

    private static final int FARTHEST = 3;

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FARTHEST);

    private Suggestions() {}

    /**
     * {@return the closest word, if one is at most three letters away and closer than the word is long; the case of
     * letters does not count}
     *
     * @param word the misspelt word
     * @param known the words that there are
     */
    public static Optional<String> of(String word, Iterable<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Math.min(FARTHEST + 1, word.length());
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > FARTHEST) {
                continue;
            }
            int distance = DISTANCE.apply(lower, candidate.toLowerCase(Locale.ROOT));
            if (distance >= 0 && distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
