import type { CategoryVerbs } from "@/components/categories/category";
import {
  createArticleCategoryAction,
  deleteArticleCategoryAction,
  renameArticleCategoryAction,
} from "@/lib/wiki/actions";

/** What is done with the categories of the wiki. */
export const categoryVerbs: CategoryVerbs = {
  create: createArticleCategoryAction,
  rename: renameArticleCategoryAction,
  remove: deleteArticleCategoryAction,
};
