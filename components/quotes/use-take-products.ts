import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { takeProductsAgainAction } from "@/lib/quotes/actions";
import type { QuoteView } from "@/lib/quotes/view";

/** **Take the products again**: has a draft list the products that its opportunity has now. */
export function useTakeProducts({ id, name }: QuoteView, onTaken?: () => void) {
  const toast = useToast();
  const { save, pending, errors } = useSave(takeProductsAgainAction, () => {
    toast.show(`Quote ${name} lists the products of now.`);
    onTaken?.();
  });
  return { take: () => save({ id }), pending, errors };
}
