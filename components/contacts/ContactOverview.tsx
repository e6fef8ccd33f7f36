import { AccountRow } from "@/components/accounts/AccountRow";
import { CaseRow } from "@/components/cases/CaseRow";
import { OpportunityRow } from "@/components/opportunities/OpportunityRow";
import { Chip } from "@/components/ui/Chip";
import { DescriptionRow } from "@/components/ui/DescriptionList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Address, Facts } from "@/components/workspace/Facts";
import { OverviewCard, OverviewPair, OverviewPart } from "@/components/workspace/OverviewCard";
import type { OverviewProps } from "@/components/workspace/overviews";
import { contactFacts, contactOverview } from "@/lib/contacts/overview";
import type { Stored } from "@/lib/records/record";

/** A contact at a glance: how to reach them, where they belong, what is going on. */
export function ContactOverview({ viewer, record, now }: OverviewProps) {
  const overview = contactOverview(viewer, record, now);
  const { accounts, cases, opportunities } = overview;
  const of = { type: "contact", id: record.id, href: `/contacts/${record.id}` };
  return (
    <>
      <OverviewPair>
        <OverviewPart>
          <SectionHeading aside={<Wishes record={record} />}>Contact</SectionHeading>
          <ContactFacts overview={overview} />
        </OverviewPart>
        {accounts && <OverviewCard card={accounts} of={of} title="Accounts" row={AccountRow} />}
      </OverviewPair>
      {cases && <OverviewCard card={cases} of={of} title="Recent cases" row={CaseRow} />}
      {opportunities && (
        <OverviewCard card={opportunities} of={of} title="Recent opportunities" row={OpportunityRow} />
      )}
    </>
  );
}

function Wishes({ record: { values } }: { record: Stored }) {
  return (
    <span className="inline-flex gap-2">
      {values.doNotCall === true && <Chip tone="warn">Do not call</Chip>}
      {values.doNotEmail === true && <Chip tone="warn">Do not email</Chip>}
    </span>
  );
}

function ContactFacts({ overview }: { overview: ReturnType<typeof contactOverview> }) {
  const { facts, mailing, billing, billingSame } = overview;
  return (
    <Facts type="contact" keys={contactFacts} facts={facts}>
      <DescriptionRow term="Mailing Address">
        {mailing.length > 0 ? <Address lines={mailing} /> : undefined}
      </DescriptionRow>
      <DescriptionRow term="Billing Address">
        {billingSame ? "Same as mailing" : billing.length > 0 ? <Address lines={billing} /> : undefined}
      </DescriptionRow>
    </Facts>
  );
}
