import { casesOpened } from "@/lib/experience/cases-opened";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { may } from "../rule";
import type { Planted } from "../world/world";
import type { OnRecord } from "./offers";

/** The marks of opened cases under an account's score count those that the reader sees. */
export const opened: OnRecord = function* ({ world, person, viewer, now }, planted) {
  const marks = casesOpened(viewer, planted.id, 0, now.getTime() + 1);
  const isOfIt = ({ id }: Planted) => {
    const found = readWithoutAccess(recordType("case"), id);
    return found?.deletedAt === null && found.values.accountId === planted.id;
  };
  const seen = world.records.filter((each) => each.type === "case" && may(world, person, "view", each));
  yield {
    what: `cases opened on ${planted.name}`,
    offered: marks.reduce((sum, { count }) => sum + count, 0),
    allowed: seen.filter(isOfIt).length,
  };
};
