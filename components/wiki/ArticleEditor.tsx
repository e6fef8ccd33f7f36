"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { DeletePart } from "@/components/form/DeletePart";
import { LeaveGuard } from "@/components/form/LeaveGuard";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { useShell } from "@/components/shell/ShellContext";
import { ButtonLink } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import type { Choice } from "@/lib/records/lookups";
import { changeArticleAction, createArticleAction, deleteArticleAction } from "@/lib/wiki/actions";
import type { Article } from "@/lib/wiki/article";
import type { ArticleInput } from "@/lib/wiki/article-input";
import type { ArticleCategory } from "@/lib/wiki/categories";
import { ArticleFields } from "./ArticleFields";
import { DraftChip } from "./ArticleRow";
import { type ArticleForm, formOf, inputOf } from "./article-form";
import { SaveArticle } from "./SaveArticle";
import { Standing } from "./Standing";

type ArticleEditorProps = {
  /** As it stands; null for a new one. */
  article: Article | null;
  categories: ArticleCategory[];
  topics: readonly Choice[];
};

/** Where an article is written: saved as a draft, or published for everybody who looks at cases. */
export function ArticleEditor({ article, categories, topics }: ArticleEditorProps) {
  const router = useRouter();
  const writing = useWriting(article, categories);
  const { form, setForm, saving } = writing;
  const change = (values: Partial<ArticleForm>) => setForm((last) => ({ ...last, ...values }));
  const draft = article?.draft ?? true;
  return (
    <>
      <PageHeader
        title={article ? article.title : "New article"}
        aside={article?.draft && <DraftChip />}
        eyebrow={
          <Link
            href="/admin/wiki"
            className="inline-flex min-h-6 items-center hover:text-ink max-md:min-h-11"
          >
            Wiki
          </Link>
        }
        secondary={article && <ReadLink id={article.id} />}
      />
      <SaveForm onSave={() => writing.save(!draft)} className="flex flex-1 flex-col">
        <div className="flex max-w-190 flex-col gap-4 px-5 pb-5">
          {writing.stale && article ? (
            <Standing
              article={article}
              onKeep={() => writing.save(form.published, article.version)}
              onTake={() => writing.start(article)}
            />
          ) : (
            saving.failure?.kind !== "conflict" && <FormErrors errors={saving.errors} />
          )}
          <ArticleFields {...{ form, change, saving, categories, topics }} />
        </div>
        <SaveArticle draft={draft} pending={saving.pending} onSave={writing.save} />
        <LeaveGuard dirty={writing.dirty} />
      </SaveForm>
      {article && (
        <div className="px-5 pb-4">
          <DeletePart
            noun="article"
            of={{ id: article.id, name: article.title }}
            description="It is gone for good, for its readers too. To hide it only, unpublish it."
            deleteAction={deleteArticleAction}
            onDeleted={() => router.replace("/admin/wiki")}
          />
        </div>
      )}
    </>
  );
}

function ReadLink({ id }: { id: number }) {
  const { licensed } = useShell();
  return licensed && <ButtonLink href={`/wiki/${id}`}>Read</ButtonLink>;
}

/**
 * What is being written, and the version of the article that it began with: what somebody else saves in the meantime
 * comes with the next reading of the page, and is shown beside it.
 */
function useWriting(article: Article | null, categories: ArticleCategory[]) {
  const router = useRouter();
  const toast = useToast();
  const { licensed } = useShell();
  const [base, setBase] = useState(() => formOf(article, categories));
  const [form, setForm] = useState(base);
  const [seen, setSeen] = useState(article?.version ?? 0);

  const begin = (next: ArticleForm, version: number) => {
    setBase(next);
    setForm(next);
    setSeen(version);
  };
  const saving = useSave(
    async ({ version, ...input }: ArticleInput & { version: number }) => {
      if (!article) return createArticleAction(input);
      const result = await attempt(changeArticleAction({ id: article.id, version, ...input }));
      // What stands now is read again, and shown.
      if (failureOf(result)?.kind === "conflict") router.refresh();
      return result;
    },
    (saved) => {
      begin(form, article ? (saved ?? seen) : 1);
      toast.show(`${form.published ? "Published" : "Saved as a draft"}: ${form.title.trim()}.`);
      const id = article?.id ?? saved;
      if (form.published && licensed) router.push(`/wiki/${id}`);
      else if (!article) router.replace(`/admin/wiki/${id}`);
    },
  );
  const save = (published: boolean, version = seen) => {
    const next = { ...form, published };
    setForm(next);
    setSeen(version);
    saving.save({ ...inputOf(next), version });
  };
  return {
    ...{ form, setForm, saving, save },
    start: (from: Article) => begin(formOf(from, categories), from.version),
    stale: article !== null && article.version > seen && !saving.pending,
    dirty: JSON.stringify({ ...form, published: base.published }) !== JSON.stringify(base),
  };
}
