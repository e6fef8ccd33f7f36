import { ColourMark } from "@/components/ui/ColourMark";
import { Link } from "@/components/ui/Link";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Locale } from "@/lib/fields/kind";
import { formatMoney } from "@/lib/fields/kinds/money";
import { type MyPipeline, shownCount } from "@/lib/home/my-work";
import { Block, Nothing, nameLinkClass } from "./Block";

type PipelineProps = { pipeline: MyPipeline; locale: Locale };

/** My open opportunities by stage, each figure leading to its list. */
export function Pipeline({ pipeline, locale }: PipelineProps) {
  const { stages, count, amountCents, href } = pipeline;
  const money = (cents: number) => formatMoney(cents, locale.currency);
  if (count === 0)
    return (
      <Block title="My pipeline" figure="0" href={href}>
        <Nothing>You own no open opportunities.</Nothing>
      </Block>
    );
  return (
    <Block title="My pipeline" figure={shownCount(count)} href={href}>
      <Table label="My pipeline" className="-mx-3">
        <thead>
          <tr>
            <Th>Stage</Th>
            <Th numeric>Opportunities</Th>
            <Th numeric>Amount</Th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <Tr key={stage.stageId}>
              <Td>
                <span className="inline-flex items-center gap-1.5">
                  <ColourMark colour={stage.colour} />
                  <Link href={stage.href} className={nameLinkClass}>
                    {stage.label}
                  </Link>
                  {stage.pipeline && <span className="text-muted">{stage.pipeline}</span>}
                </span>
              </Td>
              <Td numeric>{shownCount(stage.count)}</Td>
              <Td numeric>{money(stage.amountCents)}</Td>
            </Tr>
          ))}
        </tbody>
        <tfoot className="font-semibold">
          <tr>
            <Td>Together</Td>
            <Td numeric>{shownCount(count)}</Td>
            <Td numeric>{money(amountCents)}</Td>
          </tr>
        </tfoot>
      </Table>
    </Block>
  );
}
