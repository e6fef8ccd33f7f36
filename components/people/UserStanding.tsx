"use client";

import { useState } from "react";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import {
  endUserSessionsAction,
  newLinkAction,
  reactivateUserAction,
  setLicenceAction,
  setSuperAdminAction,
} from "@/lib/people/admin-actions";
import type { User } from "@/lib/people/users";
import { startViewingAction } from "@/lib/sessions/viewing-actions";
import { DeactivateUser } from "./DeactivateUser";
import { LinkOnce } from "./LinkOnce";
import type { PeopleChoices } from "./people-options";

type Props = { user: User; choices: PeopleChoices };

/** What is done to a user at once, each part saving by itself; what hurts comes last. */
export function UserStanding({ user, choices }: Props) {
  if (user.status === "deactivated") return <Reactivate user={user} />;
  return (
    <>
      <Licence user={user} free={choices.freeLicences} />
      <SignIn user={user} />
      {user.licensed && user.id !== choices.viewer.userId && <ViewAs user={user} />}
      {choices.viewer.superAdmin && <SuperAdmin user={user} />}
      {user.id !== choices.viewer.userId && <DeactivateUser user={user} successors={choices.successors} />}
    </>
  );
}

function Licence({ user, free }: { user: User; free: number }) {
  const toast = useToast();
  const { save, pending, errors } = useSave(setLicenceAction, () =>
    toast.show(user.licensed ? `Took ${user.name}’s license back.` : `Gave ${user.name} a license.`),
  );
  return (
    <Part title="License" errors={errors}>
      {user.licensed ? (
        <p className="text-second">Has a license and can open the CRM.</p>
      ) : (
        <p className="text-bad-ink">
          Missing license: this user cannot open the CRM.{" "}
          {free === 0 && "None is free; add more in Account Info."}
        </p>
      )}
      <Button size={36} pending={pending} onClick={() => save({ userId: user.id, licensed: !user.licensed })}>
        {user.licensed ? "Remove license" : "Add license"}
      </Button>
    </Part>
  );
}

function SignIn({ user }: { user: User }) {
  const toast = useToast();
  const [made, setMade] = useState<{ link: string; kind: "invite" | "reset" } | null>(null);
  const link = useSave(newLinkAction, (data) => data && setMade(data));
  const ending = useSave(endUserSessionsAction, () => toast.show(`Signed ${user.name} out everywhere.`));
  return (
    <Part title="Signing in" errors={[...link.errors, ...ending.errors]}>
      {made && <LinkOnce {...made} name={user.name} />}
      <div className="flex flex-wrap gap-2">
        <Button size={36} pending={link.pending} onClick={() => link.save({ userId: user.id })}>
          {user.status === "invited" ? "New invitation" : "Reset password"}
        </Button>
        <Button size={36} pending={ending.pending} onClick={() => ending.save({ userId: user.id })}>
          End sessions
        </Button>
      </div>
    </Part>
  );
}

function ViewAs({ user }: { user: User }) {
  const { save, pending, errors } = useSave(startViewingAction);
  return (
    <Part title="What they see" errors={errors}>
      <p className="text-second">
        For an hour at most, until you press Stop, you see everything as {user.name} does and can change
        nothing. The audit log tells it.
      </p>
      <Button size={36} pending={pending} onClick={() => save({ userId: user.id })}>
        View as
      </Button>
    </Part>
  );
}

function SuperAdmin({ user }: { user: User }) {
  const toast = useToast();
  const { save, pending, errors } = useSave(setSuperAdminAction, () =>
    toast.show(
      user.superAdmin ? `${user.name} is no Super Admin any more.` : `${user.name} is a Super Admin now.`,
    ),
  );
  return (
    <Part title="Super Admin" errors={errors}>
      <p className="text-second">
        {user.superAdmin ? "May do everything, whatever the role says." : "A Super Admin may do everything."}
      </p>
      <Button
        size={36}
        pending={pending}
        onClick={() => save({ userId: user.id, superAdmin: !user.superAdmin })}
      >
        {user.superAdmin ? "Revoke Super Admin" : "Grant Super Admin"}
      </Button>
    </Part>
  );
}

function Reactivate({ user }: { user: User }) {
  const toast = useToast();
  const { save, pending, errors } = useSave(reactivateUserAction, () => toast.show(`${user.name} is back.`));
  return (
    <Part title="Deactivated" errors={errors}>
      <p className="text-second">Cannot log in. Their name stays in everything that they did.</p>
      <Button size={36} pending={pending} onClick={() => save({ userId: user.id })}>
        Reactivate
      </Button>
    </Part>
  );
}
