import { type SignedIn, viewerOfUser } from "@/lib/sessions/signed-in";

/** The first user, as one who is signed in; what a floor holds in memory was read for them. */
export const asFirstUser = (): SignedIn => ({
  ...{ viewer: viewerOfUser(1)!, sessionHash: "", email: "", licensed: true },
  ...{ theme: "light", letterKeys: true, lookingOn: null },
});
