import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { links, tasks } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { answerLead } from "@/lib/leads/answer";
import { saveBands } from "@/lib/leads/change-bands";
import { orderQuestions, removeQuestion, saveQuestion } from "@/lib/leads/change-questions";
import { leadDeeds } from "@/lib/leads/deeds";
import { disqualifyLead, disqualifyOffer, reopenLead } from "@/lib/leads/disqualify";
import { mayWriteOn } from "@/lib/leads/qualified";
import { qualifyLead } from "@/lib/leads/qualify";
import { qualifyOffer } from "@/lib/leads/qualify-offer";
import { qualification, questions } from "@/lib/leads/questionnaire";
import { scoreLeadsOperation } from "@/lib/leads/score-anew";
import { choices } from "@/lib/records/lookups";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { updateRecord } from "@/lib/records/write";
import { may, reachesAny } from "../rule";
import type { Planted } from "../world/world";
import { begin } from "./cases";
import type { Offer, OnRecord } from "./offers";
import { attempt, type Scene, undone } from "./scene";
import type { AdminVerb, RecordVerb } from "./verbs";

/** The first stage of the pipeline that there is. */
const stageId = 1;
const reasonId = () => choices("disqualified")[0]!.id;

/** What is offered to qualify the reader's lead with, when it has the address of each of the others in turn. */
function matches({ viewer, own: { mine }, tried, now }: Scene): unknown {
  return tried
    .filter(({ type }) => type === "contact" || type === "account")
    .map(({ id, type }) =>
      undone(() => {
        const email = String(readWithoutAccess(recordType(type), id)!.values.email);
        updateRecord(system, "lead", mine.lead.id, { email }, now);
        return attempt(() => qualifyOffer(viewer, mine.lead.id));
      }),
    );
}

/** What is told on the way from a lead to an opportunity. */
export const leadReads: Record<string, (scene: Scene) => unknown> = {
  "what would be made of a lead": ({ viewer, tried }) =>
    tried.filter(({ type }) => type === "lead").map(({ id }) => attempt(() => qualifyOffer(viewer, id))),
  "whose a lead may be": matches,
};

const edits: RecordVerb["allowed"] = ({ world, person }, record) => may(world, person, "edit", record);

/** The opportunity has the lead's owner and department. */
const makes = (scene: Scene, lead: Planted): boolean =>
  edits(scene, lead) && edits(scene, { ...lead, type: "opportunity" });

const qualify = (
  { viewer, now }: Scene,
  leadId: number,
  contact: number | "new",
  account: number | "new" | "none" = "none",
  opportunity: Record<string, string> = {},
) =>
  qualifyLead(
    viewer,
    { ...{ leadId, stageId, contact, account, opportunity }, newContact: {}, newAccount: {} },
    now,
  );

/** A question with two answers, asked by the system. */
function ask(scene: Scene): { questionId: number; choiceId: number } {
  const about = [
    { id: null, label: "Yes", points: 50 },
    { id: null, label: "No", points: 0 },
  ];
  void saveQuestion(system, { id: null, text: "By hand?", choices: about }, scene.now);
  const { id, choices: given } = questions().at(-1)!;
  return { questionId: id, choiceId: given[0]!.id };
}

/** What is done with leads. */
export const leadVerbs: Record<string, RecordVerb> = {
  qualify: {
    types: ["lead"],
    besideField: true,
    allowed: (scene, lead) => makes(scene, lead) && reachesAny(scene.person, "contact", "edit"),
    call: (scene, { id }) => qualify(scene, id, "new"),
  },
  "qualify with a new account": {
    types: ["lead"],
    besideField: true,
    allowed: (scene, lead) =>
      makes(scene, lead) &&
      (["contact", "account"] as const).every((type) => reachesAny(scene.person, type, "edit")),
    call: (scene, { id }) => qualify(scene, id, "new", "new"),
  },
  "qualify for themselves": {
    types: ["lead"],
    besideField: true,
    allowed: (scene, lead) =>
      edits(scene, lead) &&
      (["opportunity", "contact"] as const).every((type) => reachesAny(scene.person, type, "edit")),
    call: (scene, { id }) =>
      qualify(scene, id, "new", "none", { ownerId: String(scene.person.userId), teamId: "" }),
  },
  "qualify a lead as": {
    types: ["contact"],
    besideField: true,
    allowed: (scene, contact) =>
      makes(scene, scene.own.mine.lead) && may(scene.world, scene.person, "view", contact),
    call: (scene, { id }) => qualify(scene, scene.own.mine.lead.id, id),
  },
  "ask why to disqualify": {
    types: ["lead"],
    allowed: edits,
    call: ({ viewer }, { id }) => disqualifyOffer(viewer, id),
  },
  disqualify: {
    types: ["lead"],
    allowed: edits,
    call: ({ viewer, now }, { id }) =>
      disqualifyLead(viewer, { leadId: id, reasonId: reasonId(), html: "" }, now),
  },
  reopen: {
    types: ["lead"],
    allowed: edits,
    call: ({ viewer, now }, { id, binnedBy }) => {
      if (binnedBy === undefined) disqualifyLead(system, { leadId: id, reasonId: reasonId(), html: "" }, now);
      reopenLead(viewer, id, now);
    },
  },
  answer: {
    types: ["lead"],
    allowed: edits,
    call: (scene, { id }) => {
      const answers = [{ ...ask(scene), seen: null }];
      answerLead(scene.viewer, { leadId: id, answers }, scene.now);
    },
  },
};

/** What is offered on a lead, and what may be made of it. */
export const leadOffers: OnRecord = function* (scene, planted, record) {
  const { person, viewer } = scene;
  const mayEdit = edits(scene, planted);
  const deeds = reachesAny(person, "opportunity", "edit") ? ["qualify", "disqualify"] : ["disqualify"];
  yield {
    what: `what is done with ${planted.name}`,
    offered: leadDeeds(viewer, [record]).get(record.id)?.deeds,
    allowed: mayEdit ? deeds : [],
  };
  const offer = attempt(() => qualifyOffer(viewer, record.id));
  if (offer instanceof Error) return;
  const made = [offer.newContact !== null, offer.newAccount !== null];
  const allowed = (["contact", "account"] as const).map((type) => reachesAny(person, type, "edit"));
  yield { what: `what is made beside ${planted.name}`, offered: made, allowed };
};

/** Whether something can be written on a record. */
export const writing: OnRecord = function* (scene, planted, record) {
  yield {
    what: `write on ${planted.name}`,
    offered: mayWriteOn(scene.viewer, record),
    allowed: edits(scene, planted),
  };
};

/** Of a lead that is qualified with two who were there: whether they are linked, and whose task stays behind. */
export function* qualified(scene: Scene): Generator<Offer> {
  const { lead, contact } = scene.own.mine;
  const account = scene.world.shared.others.account!;
  const outcome = undone(() => {
    db()
      .delete(links)
      .where(inArray(links.fromId, [account.id]))
      .run();
    const dates = { createdAt: scene.now, updatedAt: scene.now };
    const { leadsOnly } = scene.world.people;
    const task = { recordId: lead.id, kind: "task" as const, title: "By hand", ...dates };
    const { id } = db()
      .insert(tasks)
      .values({ ...task, assigneeId: leadsOnly!.userId })
      .returning()
      .get();
    const { email } = readWithoutAccess(recordType("contact"), contact.id)!.values;
    updateRecord(system, "lead", lead.id, { email }, scene.now);
    const told = qualifyOffer(scene.viewer, lead.id).contacts.find(({ id }) => id === contact.id)?.mayEdit;
    qualify(scene, lead.id, contact.id, account.id);
    const linked = db()
      .select()
      .from(links)
      .where(inArray(links.fromId, [account.id]))
      .all();
    const there = db()
      .select()
      .from(tasks)
      .where(inArray(tasks.id, [id]))
      .get()!.recordId;
    return { told, linked: linked.length > 0, left: there === lead.id };
  });
  if (outcome instanceof Error) return;
  const mine = edits(scene, contact);
  const allowed = { told: mine, linked: edits(scene, account) && mine, left: true };
  yield { what: "what a qualified lead left", offered: outcome, allowed };
}

const onQualification = (call: AdminVerb["call"]): AdminVerb => ({ page: "leadQualification", call });

/** What the page Lead Qualification shows, does, and the long work that it starts. */
export const leadAdminReads = {
  "questions for leads": {
    pages: ["leadQualification"],
    read: ({ viewer }: Scene) => qualification(viewer),
  },
};

export const leadAdminVerbs: Record<string, AdminVerb> = {
  saveQuestion: onQualification(({ viewer, now }) =>
    saveQuestion(
      viewer,
      { id: null, text: "By hand?", choices: ["Yes", "No"].map((label) => ({ id: null, label, points: 0 })) },
      now,
    ),
  ),
  removeQuestion: onQualification((scene) => removeQuestion(scene.viewer, ask(scene).questionId, scene.now)),
  orderQuestions: onQualification((scene) =>
    orderQuestions(scene.viewer, [ask(scene).questionId], scene.now),
  ),
  saveBands: onQualification(({ viewer, now }) => saveBands(viewer, { bands: [1, 2, 3, 4, 5] }, now)),
  // No lead is answered: the first slice is the last.
  scoreLeads: onQualification((scene) => begin(scoreLeadsOperation, {}, scene)),
};
