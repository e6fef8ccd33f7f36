import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type HelpTopic, helpTopics } from "@/components/help/topics";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { requireViewer } from "@/lib/sessions/request";

type Props = PageProps<"/help/[topic]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await topicOf(params)).title };
}

export default async function HelpTopicPage({ params }: Props) {
  await requireViewer("signed-in:self");
  const { title, body } = await topicOf(params);
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={
          <Link href="/help" className="inline-flex min-h-6 items-center hover:text-ink max-md:min-h-11">
            User guide
          </Link>
        }
      />
      <div className="border-t border-rule px-5 py-4 text-body text-ink *:max-w-150 [&_h2]:mt-5 [&_h2]:mb-1 [&_h2]:font-semibold [&_li]:my-1 [&_p]:my-2 [&_ul]:list-disc [&_ul]:pl-5">
        {body}
      </div>
    </>
  );
}

async function topicOf(params: Props["params"]): Promise<HelpTopic> {
  const { topic } = await params;
  return helpTopics.find(({ slug }) => slug === topic) ?? notFound();
}
