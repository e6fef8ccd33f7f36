import type { Metadata } from "next";
import { helpTopics } from "@/components/help/topics";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "User guide" };

export default async function HelpPage() {
  await requireViewer("signed-in:self");
  return (
    <>
      <PageHeader title="User guide" />
      <ul className="border-t border-rule">
        {helpTopics.map(({ slug, title, about }) => (
          <li key={slug} className="border-b border-rule px-5 py-3">
            <Link
              href={`/help/${slug}`}
              className="inline-flex min-h-6 items-center text-body font-semibold text-link underline decoration-transparent underline-offset-2 hover:decoration-current max-md:min-h-11 max-md:min-w-11"
            >
              {title}
            </Link>
            <p className="text-body text-second">{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
