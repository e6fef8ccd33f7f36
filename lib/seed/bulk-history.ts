import { momentSince, type World } from "./bulk-world";
import { notes } from "./words";

/** Ten interactions to an account: half on its cases, the rest on itself and its people. */
export function bulkHistory(world: World): void {
  const { customers, inserts, random, staff } = world;
  let id = 0;
  for (const customer of customers)
    for (let each = 0; each < 10; each++) {
      const at = momentSince(customer.since, world);
      const audience = audienceIn(world, customer);
      const text = random.pick(notes);
      const said = { html: `<p>${text}</p>`, text, authorId: random.pick(staff), createdAt: at };
      const kind = random.pick(["note", "call", "email"]);
      const direction = kind === "note" ? null : "inbound";
      inserts.add("interactions", {
        id: ++id,
        recordId: audience[0]!,
        kind,
        direction,
        at,
        ...said,
        sample: false,
      });
      for (const recordId of audience)
        inserts.add("interaction_records", { recordId, at, interactionId: id });
    }
  inserts.finish();
}

function audienceIn(
  { random }: World,
  { accountId, contactIds, caseIds }: World["customers"][number],
): number[] {
  const roll = random.next();
  if (roll < 0.5) return [random.pick(caseIds), accountId];
  return roll < 0.7 ? [accountId] : [random.pick(contactIds)];
}
