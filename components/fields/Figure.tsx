/** A number or an amount: it never breaks, however narrow its place, or it would read as two. */
export const Figure = ({ children }: { children: string }) => (
  <span className="whitespace-nowrap tabular-nums">{children}</span>
);
