import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoUsers } from "@/components/entrance/DemoUsers";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { LoginForm } from "@/components/entrance/LoginForm";
import { Banner } from "@/components/ui/Banner";
import { companyName } from "@/lib/company/company";
import { isFounded } from "@/lib/company/found";
import { demoUsers } from "@/lib/people/demo-users";
import { viewerOfRequest } from "@/lib/sessions/request";
import { safeReturnPath } from "@/lib/sessions/return-path";

export const metadata: Metadata = { title: "Log in" };

type Search = { next?: string; done?: string };

export default async function LoginPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next, done } = await searchParams;
  const path = safeReturnPath(next);
  if (!isFounded()) redirect("/setup");
  if (await viewerOfRequest()) redirect(path);
  return (
    <>
      <EntranceHeading title={`Log in to ${companyName()}`}>Use your work email.</EntranceHeading>
      {done === "password" && (
        <Banner tone="ok" className="mb-4">
          Your new password is set. Log in with it.
        </Banner>
      )}
      <LoginForm next={path} />
      <DemoUsers users={demoUsers()} />
    </>
  );
}
