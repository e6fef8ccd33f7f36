import { Plus } from "lucide-react";
import { ButtonLink } from "@/components/ui/Button";

/** The way to write an article, for those who may. */
export const NewArticle = () => (
  <ButtonLink href="/admin/wiki/new" variant="filled" icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}>
    New article
  </ButtonLink>
);
