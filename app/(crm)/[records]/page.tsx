import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { wayCookie, wayHref } from "@/components/opportunities/ways";
import { BadListAddress } from "@/components/records/BadListAddress";
import { RecordList } from "@/components/records/RecordList";
import type { Viewer } from "@/lib/access/viewer";
import { BadAddress } from "@/lib/filters/filter";
import { opportunityType } from "@/lib/opportunities/opportunity";
import { recordListPage } from "@/lib/records/list-page";
import type { RecordType } from "@/lib/records/type";
import { defaultHref } from "@/lib/views/view";
import { toSearchParams } from "./search-params";
import { requireType } from "./visible-type";

type Props = PageProps<"/[records]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type } = await requireType(params, "view");
  return { title: type.labels.many };
}

/** The other page on which the records of the type were looked at last, where there is one. */
async function lastWay({ name }: RecordType): Promise<string | null> {
  if (name !== opportunityType.name) return null;
  return wayHref((await cookies()).get(wayCookie)?.value);
}

/**
 * The list of a record type: `/accounts`, `/cases`, a custom type's own path. Without anything after it the address
 * leads to where they looked at it last, or to the saved view that the viewer begins with.
 */
export default async function RecordsPage({ params, searchParams }: Props) {
  const { viewer, type } = await requireType(params, "view");
  const address = toSearchParams(await searchParams);
  const begins = address.size === 0 && ((await lastWay(type)) ?? defaultHref(viewer, type));
  if (begins) redirect(begins);
  const list = read(viewer, type, address);
  if (list instanceof BadAddress)
    return <BadListAddress many={type.labels.many} path={type.path} message={list.message} />;
  return <RecordList {...{ viewer, type }} {...list} />;
}

function read(viewer: Viewer, type: RecordType, address: URLSearchParams) {
  try {
    return recordListPage(viewer, type, address, new Date());
  } catch (error) {
    if (error instanceof BadAddress) return error;
    throw error;
  }
}
