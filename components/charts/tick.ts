/** How the words at an axis look. */
export const tick = { fill: "currentColor", className: "text-meta text-muted tabular-nums" };
