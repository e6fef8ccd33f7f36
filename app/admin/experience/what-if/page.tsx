import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/PageHeader";
import { SwitchedOff } from "@/components/what-if/SwitchedOff";
import { WhatIf } from "@/components/what-if/WhatIf";
import { mayAdminister } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import { requireViewer } from "@/lib/sessions/request";
import { rescoringState } from "@/lib/what-if/last-rescoring";
import { scoringTopics } from "@/lib/what-if/standing";

export const metadata: Metadata = { title: "What if" };

/** Rules are tried here before they are made those of the Experience Score. */
export default async function WhatIfPage() {
  const viewer = await requireViewer("admin:experience");
  const rules = rulesInForce();
  if (!rules.enabled)
    return (
      <>
        <PageHeader title="What if" />
        <SwitchedOff />
      </>
    );
  return (
    <WhatIf
      topics={scoringTopics(viewer)}
      rules={rules}
      mayChangeTopics={mayAdminister(viewer, "topics")}
      rescoring={rescoringState(viewer)}
      timeZone={viewer.timeZone}
      userId={viewer.userId}
    />
  );
}
