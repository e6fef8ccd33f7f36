import type { Metadata } from "next";
import { DeadLink } from "@/components/entrance/DeadLink";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { NewPasswordForm } from "@/components/entrance/NewPasswordForm";
import { ownerOfLink } from "@/lib/people/access-links";
import { resetPasswordAction } from "@/lib/people/entrance-actions";

export const metadata: Metadata = { title: "Set a new password", referrer: "same-origin" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = ownerOfLink("reset", token, new Date());
  if (!user) return <DeadLink kind="reset" />;
  return (
    <>
      <EntranceHeading title="Set a new password">
        For {user.email}. You are signed out everywhere else.
      </EntranceHeading>
      <NewPasswordForm
        token={token}
        email={user.email}
        submitLabel="Set new password"
        setPassword={resetPasswordAction}
      />
    </>
  );
}
