import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntranceHeading } from "@/components/entrance/EntranceCard";
import { SetUpForm } from "@/components/entrance/SetUpForm";
import { isFounded } from "@/lib/company/found";

export const metadata: Metadata = { title: "Set up Rapport" };
export const dynamic = "force-dynamic";

export default function SetUpPage() {
  if (isFounded()) notFound();
  return (
    <>
      <EntranceHeading title="Set up Rapport">
        You become the first Super Admin. Everything here can be changed later.
      </EntranceHeading>
      <SetUpForm />
    </>
  );
}
