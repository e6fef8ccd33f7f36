import { AccountRow } from "@/components/accounts/AccountRow";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import { ContactRow } from "@/components/contacts/ContactRow";
import { RichText } from "@/components/editor/RichText";
import { CaseIntegrations } from "@/components/integrations/CaseIntegrations";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { CaseWiki } from "@/components/wiki/CaseWiki";
import { OverviewCard, OverviewPair, OverviewPart } from "@/components/workspace/OverviewCard";
import type { OverviewProps } from "@/components/workspace/overviews";
import { caseOverview } from "@/lib/cases/overview";
import { CaseRow } from "./CaseRow";

/** A case at a glance: what it is about, whose it is, and what else that customer has asked. */
export function CaseOverview({ viewer, record, now }: OverviewProps) {
  const overview = caseOverview(viewer, record, now);
  const { subject, description, account, contact, accountContacts, otherCases } = overview;
  const of = { type: "case", id: record.id, href: `/cases/${record.id}` };
  const accountId = record.values.accountId as number;
  const ofAccount = { type: "account", id: accountId, href: `/accounts/${accountId}` };
  return (
    <>
      <OverviewPart>
        <SectionHeading>{subject}</SectionHeading>
        {description ? (
          <RichText html={description} className="max-w-160" />
        ) : (
          <p className="text-body text-muted">No description.</p>
        )}
      </OverviewPart>
      <ClocksCard viewer={viewer} record={record} now={now} />
      <OverviewPair>
        {account && <OverviewCard card={account} of={of} title="Account" row={AccountRow} />}
        {contact && <OverviewCard card={contact} of={of} title="Contact" row={ContactRow} />}
      </OverviewPair>
      <CaseWiki viewer={viewer} record={record} />
      {otherCases && (
        <OverviewCard card={otherCases} of={ofAccount} title="Other cases of the account" row={CaseRow} />
      )}
      <CaseIntegrations viewer={viewer} record={record} />
      {accountContacts && (
        <OverviewCard card={accountContacts} of={ofAccount} title="Account contacts" row={ContactRow} />
      )}
    </>
  );
}
