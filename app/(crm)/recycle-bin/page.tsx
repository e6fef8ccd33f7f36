import type { Metadata } from "next";
import { BinList } from "@/components/bin/BinList";
import { BinPager } from "@/components/bin/BinPager";
import { TypeFilter } from "@/components/bin/TypeFilter";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { levelOf } from "@/lib/access/scope";
import { can } from "@/lib/access/viewer";
import { daysInBin } from "@/lib/records/bin";
import { listBin } from "@/lib/records/bin-list";
import { binRows } from "@/lib/records/bin-rows";
import { recordTypes } from "@/lib/records/registry";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Recycle Bin" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecycleBinPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const types = recordTypes()
    .filter(({ name }) => levelOf(viewer, name, "view") !== "none")
    .map(({ name, labels, path }) => ({ name, label: labels.many, path }));
  const type = types.find(({ path }) => path === asked.type);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const from = (after && Number(asked.from)) || 1;
  const page = listBin(viewer, { type: type?.name, after });
  return (
    <>
      <PageHeader title="Recycle Bin" />
      <p className="px-5 text-table text-second">
        Items in the recycle bin are retained for {daysInBin} days and then permanently deleted.
      </p>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 px-5 py-3">
        <TypeFilter types={types} path={type?.path ?? ""} />
        {page.total > 0 && <BinPager page={page} from={from} path={type?.path} />}
      </div>
      {page.rows.length === 0 ? (
        <EmptyState title={type ? `No ${type.label.toLowerCase()} here.` : "The recycle bin is empty."}>
          What is deleted waits here for {daysInBin} days, and can be restored until then.
        </EmptyState>
      ) : (
        <BinList
          key={page.rows.map(({ id }) => id).join()}
          rows={binRows(viewer, page.rows, new Date())}
          mayPurge={can(viewer, "deletePermanently")}
        />
      )}
    </>
  );
}
