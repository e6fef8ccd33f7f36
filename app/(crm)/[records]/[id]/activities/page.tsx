import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountActivities } from "@/components/accounts/AccountActivities";
import { readActivityAddress } from "@/components/accounts/activity-address";
import { accountOfActivities } from "@/lib/accounts/activities";
import { openTab, titled, type WorkspaceParams } from "../open-record";

type Props = WorkspaceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  titled(params, "Account Activities");

export default async function ActivitiesPage({ params, searchParams }: Props) {
  const { viewer, type, record, now } = await openTab(params, "activities");
  const account = accountOfActivities(viewer, record) ?? notFound();
  return (
    <AccountActivities
      {...{ viewer, account, now }}
      path={`/${type.path}/${record.id}/activities`}
      query={readActivityAddress(await searchParams)}
    />
  );
}
