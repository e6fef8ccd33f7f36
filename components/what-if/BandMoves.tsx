import { ToneDot } from "@/components/experience/tones";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Band } from "@/lib/experience/bands";
import type { Effect } from "@/lib/what-if/preview";

/** From which band how many accounts would come into which. */
export function BandMoves({ effect: { bands, moves } }: { effect: Pick<Effect, "bands" | "moves"> }) {
  return (
    <div className="flex flex-col gap-1">
      <SectionHeading level={3}>Bands</SectionHeading>
      <Table label="Moves between bands" textOnly className="-mx-3">
        <thead>
          <tr className="*:whitespace-nowrap">
            <Th>From</Th>
            {bands.after.map((band) => (
              <Th key={band.from} numeric>
                to {band.name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.before.map((band, from) => (
            <Tr key={band.from}>
              <Td className="whitespace-nowrap">
                <Named band={band} />
              </Td>
              {bands.after.map((into, to) => (
                <Td key={into.from} numeric className={weightOf(band, into, moves[from]![to]!)}>
                  {moves[from]![to]!.toLocaleString("en-US")}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const Named = ({ band }: { band: Band }) => (
  <span className="inline-flex items-center gap-2">
    <ToneDot tone={band.tone} />
    {band.name}
  </span>
);

/** What moves stands out; what stays and what is nothing does not. */
const weightOf = (from: Band, into: Band, count: number): string =>
  count === 0 || from.name === into.name ? "text-muted" : "font-semibold";
