import { cx } from "./cx";

export type StatusShape = "open" | "in_progress" | "awaiting_response" | "resolved" | "closed";

const colours: Record<StatusShape, string> = {
  open: "text-info-ink",
  in_progress: "text-accent",
  awaiting_response: "text-warn-ink",
  resolved: "text-ok-fill",
  closed: "text-muted",
};

/** Where something stands, told by shape before colour. The word belongs beside it. */
export function StatusGlyph({ shape, className }: { shape: StatusShape; className?: string }) {
  return (
    <svg
      aria-hidden
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      className={cx("shrink-0", colours[shape], className)}
    >
      {shapes[shape]}
    </svg>
  );
}

const disc = <circle cx="7" cy="7" r="6.5" fill="currentColor" stroke="none" />;

const shapes: Record<StatusShape, React.ReactNode> = {
  open: <circle cx="7" cy="7" r="5.5" />,
  in_progress: (
    <>
      <circle cx="7" cy="7" r="5.5" />
      <path d="M7 3.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" stroke="none" />
    </>
  ),
  awaiting_response: <circle cx="7" cy="7" r="5.5" strokeDasharray="2.32 2" strokeLinecap="butt" />,
  resolved: (
    <>
      {disc}
      <path d="m4 7.2 2.1 2.1L10 5.2" className="stroke-sheet" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  closed: (
    <>
      {disc}
      <path d="M4 7h6" className="stroke-sheet" strokeLinecap="round" />
    </>
  ),
};
