import type { Metadata } from "next";
import { cookies } from "next/headers";
import { RelatedTables } from "@/components/workspace/related/RelatedTables";
import { readRelatedAddress, showCookie } from "@/components/workspace/related/related-address";
import { openTab, titled, type WorkspaceParams } from "../open-record";

type Props = WorkspaceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> => titled(params, "Related");

export default async function RelatedPage({ params, searchParams }: Props) {
  const { type, ...opened } = await openTab(params, "related");
  const chosen = (await cookies()).get(showCookie(type.name))?.value;
  return <RelatedTables {...opened} address={readRelatedAddress(await searchParams, chosen)} />;
}
