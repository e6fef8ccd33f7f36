import type { Metadata } from "next";
import { RecordForm } from "@/components/records/RecordForm";
import { newRecordForm } from "@/lib/records/new-record";
import { toSearchParams } from "../search-params";
import { requireType } from "../visible-type";

type Props = PageProps<"/[records]/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type } = await requireType(params, "edit");
  return { title: `New ${type.labels.one.toLowerCase()}` };
}

/** The form for a new record. The address may fill fields (`accountId=12`) and name records to link it to. */
export default async function NewRecordPage({ params, searchParams }: Props) {
  const { viewer, type } = await requireType(params, "edit");
  const form = newRecordForm(viewer, type, toSearchParams(await searchParams));
  const { one, many } = type.labels;
  return <RecordForm type={{ name: type.name, one, many }} form={form} />;
}
