import type { Metadata } from "next";
import { DeadLink } from "@/components/entrance/DeadLink";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { NewPasswordForm } from "@/components/entrance/NewPasswordForm";
import { companyName } from "@/lib/company/company";
import { ownerOfLink } from "@/lib/people/access-links";
import { acceptInvitationAction } from "@/lib/people/entrance-actions";

export const metadata: Metadata = { title: "Accept invitation", referrer: "same-origin" };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = ownerOfLink("invite", token, new Date());
  if (!user) return <DeadLink kind="invite" />;
  return (
    <>
      <EntranceHeading title={`Welcome to ${companyName()}, ${user.firstName}`}>
        Choose a password for {user.email}.
      </EntranceHeading>
      <NewPasswordForm
        token={token}
        email={user.email}
        submitLabel="Set password and log in"
        setPassword={acceptInvitationAction}
      />
    </>
  );
}
