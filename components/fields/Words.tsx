type WordsProps = {
  /** Empty where there is no value. */
  of: string;
  /** A number or an amount, which never breaks: it would read as two. */
  figure: boolean;
};

/** A field's value as it was put into words. */
export function Words({ of, figure }: WordsProps) {
  if (!of) return <span className="text-muted">empty</span>;
  return figure ? <span className="whitespace-nowrap tabular-nums">{of}</span> : of;
}
