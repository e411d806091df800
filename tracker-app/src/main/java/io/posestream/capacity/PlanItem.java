package io.posestream.capacity;

import org.jspecify.annotations.Nullable;

/**
 * One line of a plan.
 *
 * @param value null = not known from what was measured
 * @param because where the number comes from
 */
public record PlanItem(String name, @Nullable Double value, String unit, String because) {}
