import { SaveBar } from "@/components/form/SaveBar";
import { Button } from "@/components/ui/Button";

type SaveArticleProps = { draft: boolean; pending: boolean; onSave: (published: boolean) => void };

/** The ways to save, by whether readers have the article. Enter and Ctrl+Enter leave it as public as it was. */
export function SaveArticle({ draft, pending, onSave }: SaveArticleProps) {
  const publish = (
    <Button
      type={draft ? "button" : "submit"}
      variant="filled"
      size={36}
      pending={pending}
      onClick={draft ? () => onSave(true) : undefined}
    >
      Publish
    </Button>
  );
  return (
    // On a phone it would lie on the editor's buttons, which stand in the middle of the window there.
    <SaveBar className="max-md:static">
      {publish}
      {draft ? (
        <Button type="submit" size={36} pending={pending}>
          Save draft
        </Button>
      ) : (
        <Button size={36} pending={pending} onClick={() => onSave(false)}>
          Unpublish
        </Button>
      )}
    </SaveBar>
  );
}
