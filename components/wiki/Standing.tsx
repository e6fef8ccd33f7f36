import { RichText } from "@/components/editor/RichText";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import type { Article } from "@/lib/wiki/article";

type StandingProps = { article: Article; onKeep: () => void; onTake: () => void };

/** Somebody else saved the article while it was being written: what stands now, and which of the two is to stay. */
export function Standing({ article, onKeep, onTake }: StandingProps) {
  const { title, html, category, topics, updatedBy, draft } = article;
  return (
    <Banner
      tone="warn"
      title={`${updatedBy ?? "Somebody"} saved this article while you were writing.`}
      className="mt-1"
    >
      <p>What you typed is still here, and nothing of it is saved yet.</p>
      <details className="mt-2">
        <summary className="min-h-6 cursor-pointer font-semibold max-md:min-h-11">What stands now</summary>
        <div className="mt-2 max-h-80 overflow-y-auto rounded-control bg-sheet px-3 py-2 text-ink">
          <p className="font-semibold">{title}</p>
          <p className="text-meta text-muted">
            {[category, ...topics, draft ? "Draft" : "Published"].join(" · ")}
          </p>
          <RichText html={html} className="mt-2" />
        </div>
      </details>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onKeep}>Save mine instead</Button>
        <Button onClick={onTake}>Take what stands</Button>
      </div>
    </Banner>
  );
}
