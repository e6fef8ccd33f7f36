import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { LogOutButton } from "@/components/people/LogOutButton";
import { ButtonLink } from "@/components/ui/Button";
import { requireSignedIn } from "@/lib/sessions/request";
import { refusalOf } from "@/lib/sessions/right";

export const metadata: Metadata = { title: "No license" };

export default async function NoLicensePage() {
  const who = await requireSignedIn("signed-in:self");
  if (who.licensed) redirect("/");
  return (
    <>
      <EntranceHeading title="You have no license">
        Without one the CRM stays closed. Ask an administrator of your company for a license.
      </EntranceHeading>
      <div className="flex flex-col gap-2">
        {!refusalOf("admin", who) && (
          <ButtonLink href="/admin" variant="filled" size={40}>
            Administration Tools
          </ButtonLink>
        )}
        <LogOutButton />
      </div>
    </>
  );
}
