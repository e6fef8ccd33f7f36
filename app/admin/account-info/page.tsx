import type { Metadata } from "next";
import { Branding } from "@/components/company/Branding";
import { CompanyInfoForm } from "@/components/company/CompanyInfoForm";
import { Locations } from "@/components/company/Locations";
import { RemoveSampleData } from "@/components/company/RemoveSampleData";
import { PageHeader } from "@/components/ui/PageHeader";
import { brandingFacts } from "@/lib/company/branding";
import { companyFacts, licencesInUse } from "@/lib/company/company";
import { listLocations } from "@/lib/company/locations";
import { activeUsers } from "@/lib/people/users";
import { hasSampleData } from "@/lib/records/sample";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Account Info" };

export default async function AccountInfoPage() {
  const viewer = await requireViewer("admin:accountInfo");
  const company = companyFacts(viewer);
  return (
    <>
      <PageHeader title="Account Info" />
      <div className="flex max-w-160 flex-col gap-10 px-5 pt-2 pb-12">
        <CompanyInfoForm company={company} licencesInUse={licencesInUse()} people={activeUsers()} />
        <Branding branding={brandingFacts(viewer)} company={company.name} />
        <Locations locations={listLocations(viewer)} timeZone={company.timeZone} />
        {hasSampleData() && <RemoveSampleData />}
      </div>
    </>
  );
}
