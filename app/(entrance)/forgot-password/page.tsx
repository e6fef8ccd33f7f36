import type { Metadata } from "next";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { ButtonLink } from "@/components/ui/Button";

export const metadata: Metadata = { title: "Forgot password" };

/** The same for everybody: while no mail is sent, it neither asks for an address nor tells whose is known. */
export default function ForgotPasswordPage() {
  return (
    <>
      <EntranceHeading title="Forgot your password?">
        Ask an administrator of your company for a link to set a new one. It works once, for 60 minutes.
      </EntranceHeading>
      <p className="mb-6 text-second">
        Administrators find it in Administration Tools, Users, your name, <strong>Reset password</strong>.
      </p>
      <ButtonLink href="/login" size={40} className="w-full">
        Go to Log in
      </ButtonLink>
    </>
  );
}
