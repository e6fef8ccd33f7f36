import { TextField } from "@/components/form/fields";
import { brandColour, hexColour } from "@/lib/company/contrast";

type BrandColourProps = { value: string; onValueChange: (value: string) => void; id: string; error?: string };

/** The brand colour as it is written, with what is to be said of its contrast while it is typed. */
export function BrandColour({ value, ...rest }: BrandColourProps) {
  const colour = value.trim().toLowerCase();
  return (
    <TextField
      label="Brand colour"
      description={
        hexColour.test(colour) ? said(colour) : "Six signs after a #. Empty, quotes are black on white."
      }
      value={value}
      {...rest}
    />
  );
}

function said(colour: string): string {
  const { text, ratio, fault } = brandColour(colour);
  const contrast = ratio.toLocaleString("en-US", { maximumFractionDigits: 1 });
  return fault ?? `Good: ${text} text on it has a contrast of ${contrast} to 1.`;
}
