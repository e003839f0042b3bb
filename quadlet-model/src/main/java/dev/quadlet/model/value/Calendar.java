package dev.quadlet.model.value;

import java.util.regex.Pattern;

/**
 * Points in time that come again, for {@code OnCalendar=}, in systemd.time(7)'s form.
 *
 * <p>{@code Calendar.parse("Mon..Fri 03:30")} is each working day; {@code parse("tomorrow!")} fails.
 *
 * @param expression the expression
 */
public record Calendar(String expression) implements Value {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9*:./,~ _+-]+");

    /**
     * Checks the characters; whether the expression makes sense is known to systemd alone.
     *
     * @param expression the expression
     * @throws IllegalArgumentException if there are characters that no expression has
     */
    public Calendar {
        if (!FORM.matcher(expression).matches() || !expression.equals(expression.strip())) {
            throw Refusal.of(expression, "a calendar expression", "such as daily or Mon..Fri 03:30");
        }
    }

    /**
     * {@return the points in time that this expression stands for}
     *
     * @param expression an expression of systemd.time(7)
     * @throws IllegalArgumentException if there are characters that no expression has
     */
    public static Calendar parse(String expression) {
        return new Calendar(expression);
    }

    /**
     * {@return each day at this time}
     *
     * @param hour 0 to 23
     * @param minute 0 to 59
     * @throws IllegalArgumentException if it is not a time of the day
     */
    public static Calendar dailyAt(int hour, int minute) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            throw Refusal.of(hour + ":" + minute, "a time of the day", "0:00–23:59");
        }
        return new Calendar("*-*-* " + twoDigits(hour) + ":" + twoDigits(minute) + ":00");
    }

    /** {@return the begin of each hour} */
    public static Calendar hourly() {
        return new Calendar("hourly");
    }

    /** {@return midnight of each day} */
    public static Calendar daily() {
        return new Calendar("daily");
    }

    /** {@return midnight of each Monday} */
    public static Calendar weekly() {
        return new Calendar("weekly");
    }

    @Override
    public String systemd() {
        return expression;
    }

    @Override
    public String toString() {
        return expression;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
