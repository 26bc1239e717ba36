package io.pipescope.api;

/**
 * One thing that shows a finding.
 *
 * @param frame where it was seen
 * @param name what it is, in {@code snake_case}
 * @param value the value, as text
 */
@Description("One thing that shows a finding")
public record Evidence(
    @Description("Number of the frame where it was seen") long frame,
    @Description("What it is") String name,
    @Description("Its value, as text") String value) {}
