import { TextField } from "@/components/form/fields";
import { type BrandColour as BrandContrast, brandColour, hexColour } from "@/lib/company/contrast";

type BrandColourProps = { value: string; onValueChange: (value: string) => void; id: string; error?: string };

/** The brand colour as it is written, with what is to be said of its contrast while it is typed. */
export function BrandColour({ value, ...rest }: BrandColourProps) {
  const colour = value.trim().toLowerCase();
  const known = hexColour.test(colour) ? brandColour(colour) : null;
  return (
    <TextField
      label="Brand colour"
      description={
        known && !known.fault ? praise(known) : "Six signs after a #. Empty, quotes are black on white."
      }
      warning={known?.fault ?? null}
      value={value}
      {...rest}
    />
  );
}

function praise({ text, ratio }: BrandContrast): string {
  const contrast = ratio.toLocaleString("en-US", { maximumFractionDigits: 1 });
  return `Good: ${text} text on it has a contrast of ${contrast} to 1.`;
}
