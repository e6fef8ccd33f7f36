"use client";

import {
  addLostReasonAction,
  orderLostReasonsAction,
  removeLostReasonAction,
  renameLostReasonAction,
} from "@/lib/pipelines/reason-actions";
import type { Reason } from "@/lib/pipelines/reasons";
import { ReasonList } from "./ReasonList";

const actions = {
  add: addLostReasonAction,
  rename: renameLostReasonAction,
  remove: removeLostReasonAction,
  order: orderLostReasonsAction,
};

/** **Lost reasons**: why deals are lost, as people choose from it. */
export const LostReasons = ({ reasons }: { reasons: Reason[] }) => (
  <ReasonList
    title="Lost reasons"
    description="Whoever closes a deal as lost chooses one of these."
    keeps="Deals that were lost for it keep it; it can be chosen no more."
    {...{ reasons, actions }}
  />
);
