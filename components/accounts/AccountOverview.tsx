import { CaseRow } from "@/components/cases/CaseRow";
import { ContactRow } from "@/components/contacts/ContactRow";
import { AdjustScoreDialog } from "@/components/experience/AdjustScoreDialog";
import { ScoreCard } from "@/components/experience/ScoreCard";
import { OpportunityRow } from "@/components/opportunities/OpportunityRow";
import { ButtonLink } from "@/components/ui/Button";
import { DescriptionRow } from "@/components/ui/DescriptionList";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Address, Facts } from "@/components/workspace/Facts";
import { OverviewCard, OverviewPair, OverviewPart } from "@/components/workspace/OverviewCard";
import type { OverviewProps } from "@/components/workspace/overviews";
import { accountFacts, accountOverview } from "@/lib/accounts/overview";

/** An account at a glance: how well it is served and why, what it is, who is there, what is going on. */
export function AccountOverview({ viewer, record, now }: OverviewProps) {
  const overview = accountOverview(viewer, record, now);
  const { score, contacts, cases, opportunities } = overview;
  const of = { type: "account", id: record.id, href: `/accounts/${record.id}` };
  return (
    <>
      {score && (
        <OverviewPart>
          <ScoreCard
            card={score}
            timeZone={viewer.timeZone}
            action={
              <>
                <ButtonLink href={`${of.href}/analytics`} variant="quiet">
                  Over time
                </ButtonLink>
                {overview.mayAdjust && <AdjustScoreDialog accountId={record.id} />}
              </>
            }
          />
        </OverviewPart>
      )}
      <OverviewPair>
        <OverviewPart>
          <SectionHeading>Account</SectionHeading>
          <AccountFacts overview={overview} />
        </OverviewPart>
        {contacts && (
          <OverviewCard
            card={contacts}
            of={of}
            title="Contacts"
            row={(contact) => <ContactRow {...contact} primary={contact.id === overview.primaryContactId} />}
          />
        )}
      </OverviewPair>
      {cases && <OverviewCard card={cases} of={of} title="Recent cases" row={CaseRow} />}
      {opportunities && (
        <OverviewCard card={opportunities} of={of} title="Recent opportunities" row={OpportunityRow} />
      )}
    </>
  );
}

function AccountFacts({ overview }: { overview: ReturnType<typeof accountOverview> }) {
  const { facts, shipping, billing, billingSame } = overview;
  return (
    <Facts type="account" keys={accountFacts} facts={facts}>
      <DescriptionRow term="Shipping Address">
        {shipping.length > 0 ? <Address lines={shipping} /> : undefined}
      </DescriptionRow>
      <DescriptionRow term="Billing Address">
        {billingSame ? "Same as shipping" : billing.length > 0 ? <Address lines={billing} /> : undefined}
      </DescriptionRow>
    </Facts>
  );
}
