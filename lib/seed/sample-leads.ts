import type { Viewer } from "@/lib/access/viewer";
import { addNote } from "@/lib/interactions/write";
import { disqualifyLead } from "@/lib/leads/disqualify";
import { qualifyLead } from "@/lib/leads/qualify";
import type { QualifyInput } from "@/lib/leads/qualify-input";
import { firstStage } from "@/lib/pipelines/stages";
import { choices } from "@/lib/records/lookups";
import { readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { createRecord } from "@/lib/records/write";
import { asInput } from "./as-input";
import { inventLead } from "./people-and-places";
import type { Random } from "./random";
import { type Deal, planMoves, sell } from "./sample-deals";
import { answerMost, sampleQuestions } from "./sample-questions";
import type { Staff } from "./staff";
import type { Story } from "./story";
import { cities, notes } from "./words";

/** What has become of a lead by now. */
type Fate = "open" | "qualified" | "disqualified";

/** Of thirty, most wait for somebody; some became deals, and of some nothing came. */
const fates: Fate[] = ["open", "qualified", "open", "disqualified", "open", "open", "qualified"];

/** Plans the leads of the sample business over the last four months. */
export function planLeads(
  story: Story,
  random: Random,
  staff: Staff,
  catalogue: readonly Stored[],
  now: Date,
): void {
  story.plan(364, (at) => sampleQuestions(staff.all[0]!, at));
  for (let nth = 0; nth < 30; nth++) {
    const owner = staff.pick(random);
    const since = random.next() * 120 + 0.2;
    const lead = { id: 0 };
    const invented = inventLead(random, nth);
    const company = invented.company && inTown(invented.company, nth);
    const values = { ...asInput({ ...invented, company }), ownerId: owner.userId };
    const said = random.chance(0.7) && random.pick(notes);
    const asked = random.chance(0.8);
    story.plan(since, (at) => {
      lead.id = createRecord(owner, "lead", values, at).id;
      if (said) addNote(owner, { type: "lead", id: lead.id }, { html: `<p>${said}</p>` }, at);
      if (asked) answerMost(random, owner, lead.id, at);
    });
    const settled = since * random.next() * 0.8;
    const fate = since > 3 ? fates[nth % fates.length] : "open";
    if (fate === "disqualified") planDisqualifying(story, random, owner, lead, settled);
    if (fate === "qualified") planQualifying(story, random, { owner, lead, settled, nth }, catalogue, now);
  }
}

/** Told apart from a customer of the same name by its town, not by the number that keeps invented names apart. */
const inTown = (company: string, nth: number): string =>
  `${company.replace(/ \d+$/, "")}, ${cities[nth % cities.length]![0]}`;

function planDisqualifying(
  story: Story,
  random: Random,
  owner: Viewer,
  lead: { id: number },
  daysAgo: number,
): void {
  const reasonId = random.pick(choices("disqualified")).id;
  story.plan(daysAgo, (at) => disqualifyLead(owner, { leadId: lead.id, reasonId, html: "" }, at));
}

type Settling = { owner: Viewer; lead: { id: number }; settled: number; nth: number };

function planQualifying(
  story: Story,
  random: Random,
  { owner, lead, settled, nth }: Settling,
  catalogue: readonly Stored[],
  now: Date,
): void {
  const deal: Deal = { id: 0, owner, openedDaysAgo: settled, nth };
  const expectedCloseOn = planMoves(story, random, deal, now) ?? "";
  story.plan(settled, (at) => {
    const { company } = readWithoutAccess(recordType("lead"), lead.id)!.values;
    const input: QualifyInput = {
      leadId: lead.id,
      stageId: firstStage()!.id,
      contact: "new",
      account: company ? "new" : "none",
      // What they guessed gives way to what they buy.
      opportunity: { expectedCloseOn, amountCents: "" },
      newContact: {},
      newAccount: {},
    };
    deal.id = qualifyLead(owner, input, at).id;
    sell(random, deal, catalogue, at);
  });
}
