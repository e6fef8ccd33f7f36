import { Button, ButtonLink } from "@/components/ui/Button";
import type { RelatedTable } from "@/lib/records/related-tables";
import { AddExisting } from "../AddExisting";

type WaysToAddProps = { table: RelatedTable; end: { type: string; id: number; relation: string } };

/** Adds one that is there, or replaces the only one that can be, and begins a new one. */
export function WaysToAdd({ table, end }: WaysToAddProps) {
  const { single, rows, to, begin } = table;
  if (!begin) return null;
  const verb = single && rows.length > 0 ? "Replace" : "Add";
  return (
    <>
      <AddExisting
        end={end}
        to={to}
        verb={verb}
        label={verb === "Add" ? `Add existing ${to.one}` : `Replace ${to.one}`}
        trigger={<Button aria-label={`${verb} ${to.one}`}>{verb}</Button>}
      />
      {verb === "Add" && <CreateNew to={to} begin={begin} />}
    </>
  );
}

/** **Create new**, linked from its beginning. */
export const CreateNew = ({ to, begin }: { to: { one: string }; begin: string }) => (
  <ButtonLink href={begin} aria-label={`Create new ${to.one}`}>
    Create new
  </ButtonLink>
);
