import type { ReactNode } from "react";
import { EntranceCard } from "@/components/entrance/EntranceCard";
import { companyName } from "@/lib/company/company";

/** The pages before the CRM: one sheet on the desk. */
export default function EntranceLayout({ children }: { children: ReactNode }) {
  return <EntranceCard companyName={companyName()}>{children}</EntranceCard>;
}
