type Answer = "done" | "invalid" | "nothing" | "missing";

/** Long work that nobody began. */
const noWork = 7_777_777;

/** What everybody who is signed in may do to themselves, and what it answers. */
export const ownTrials: Record<string, { input: unknown; answers: Answer }> = {
  // The first: an administrator comes from looking with other eyes.
  stopViewingAction: { input: undefined, answers: "done" },
  cancelOperationAction: { input: { id: noWork }, answers: "missing" },
  dismissOperationAction: { input: { id: noWork }, answers: "missing" },
  undoDeletionAction: { input: { operationId: noWork }, answers: "missing" },
  changeProfileAction: {
    input: { firstName: "By", lastName: "Hand", phone: "", timeZone: "UTC" },
    answers: "done",
  },
  changeAppearanceAction: { input: { theme: "dark", letterKeys: true }, answers: "done" },
  changeAfterResolveAction: { input: { afterResolve: "stay" }, answers: "done" },
  changeOwnPasswordAction: {
    input: { currentPassword: "not the present one", password: "a kite over the harbour" },
    answers: "invalid",
  },
  markAllReadAction: { input: undefined, answers: "done" },
  chooseNotificationAction: { input: { kind: "watched", inApp: false }, answers: "done" },
  makeFeedAction: { input: undefined, answers: "done" },
  revokeFeedAction: { input: undefined, answers: "done" },
  // What was done before it here cannot be undone by it, and who has no licence may not ask.
  undoLastAction: { input: undefined, answers: "invalid" },
  // Another user's session, by the name that it has in the store: it goes on.
  endOwnSessionAction: { input: { idHash: "kite-session-hash" }, answers: "nothing" },
};

const words = { password: "a kite over the harbour" };

/** What strangers may ask for, and is of no use once the company is founded or without a link. */
export const publicTrials: Record<string, unknown> = {
  setUpAction: {
    ...{
      companyName: "Ours now",
      firstName: "Eve",
      lastName: "Harbour",
      email: "eve@x.test",
      timeZone: "UTC",
    },
    ...{ currency: "USD", sampleData: false, ...words },
  },
  acceptInvitationAction: { token: "kite-link-hash", ...words },
  // Without a form: the state that a page begins with is not one.
  answerQuoteAction: { token: "kite-link-hash", answer: "accepted", name: "Eve", agreed: "on" },
  resetPasswordAction: { token: "kite-link-hash", ...words },
};
