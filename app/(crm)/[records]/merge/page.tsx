import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChooseOther } from "@/components/merge/ChooseOther";
import { MergeForm } from "@/components/merge/MergeForm";
import { PageHeader } from "@/components/ui/PageHeader";
import { NotFound } from "@/lib/errors";
import { beginMerge } from "@/lib/merge/begin";
import { toSearchParams } from "../search-params";
import { requireType } from "../visible-type";

type Props = PageProps<"/[records]/merge">;

export const metadata: Metadata = { title: "Merge" };

/** **Merge**: `record` names the one that it was begun from, `with` the other; `inbox` leads back there. */
export default async function MergePage({ params, searchParams }: Props) {
  const { viewer, type } = await requireType(params, "edit");
  const asked = toSearchParams(await searchParams);
  const begun = found(() => beginMerge(viewer, type, Number(asked.get("record")), Number(asked.get("with"))));
  const inbox = asked.get("inbox");
  const { one, many } = type.labels;
  const names = { name: type.name, path: type.path, one: one.toLowerCase(), many: many.toLowerCase() };
  return (
    <>
      <PageHeader
        title={begun.comparison ? `Merge two ${names.many}` : `Merge ${begun.record.name}`}
        eyebrow={many}
        className="border-b border-rule"
      />
      {begun.comparison ? (
        <MergeForm key={`${asked}`} type={names} comparison={begun.comparison} inbox={inbox} />
      ) : (
        <ChooseOther type={names} record={begun.record} duplicates={begun.duplicates} inbox={inbox} />
      )}
    </>
  );
}

function found<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
