import { Figure } from "./Figure";

type WordsProps = {
  /** Empty where there is no value. */
  of: string;
  /** Whether it is a number or an amount. */
  figure: boolean;
};

/** A field's value as it was put into words. */
export function Words({ of, figure }: WordsProps) {
  if (!of) return <span className="text-muted">empty</span>;
  return figure ? <Figure>{of}</Figure> : of;
}
