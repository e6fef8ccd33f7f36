import type { Metadata } from "next";
import { BadListAddress } from "@/components/records/BadListAddress";
import { RecordList } from "@/components/records/RecordList";
import type { Viewer } from "@/lib/access/viewer";
import { BadAddress } from "@/lib/filters/filter";
import { recordListPage } from "@/lib/records/list-page";
import type { RecordType } from "@/lib/records/type";
import { toSearchParams } from "./search-params";
import { requireType } from "./visible-type";

type Props = PageProps<"/[records]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type } = await requireType(params, "view");
  return { title: type.labels.many };
}

/** The list of a record type: `/accounts`, `/cases`, a custom type's own path. */
export default async function RecordsPage({ params, searchParams }: Props) {
  const { viewer, type } = await requireType(params, "view");
  const list = read(viewer, type, toSearchParams(await searchParams));
  if (list instanceof BadAddress)
    return <BadListAddress many={type.labels.many} path={type.path} message={list.message} />;
  return <RecordList type={type} {...list} />;
}

function read(viewer: Viewer, type: RecordType, address: URLSearchParams) {
  try {
    return recordListPage(viewer, type, address, new Date());
  } catch (error) {
    if (error instanceof BadAddress) return error;
    throw error;
  }
}
