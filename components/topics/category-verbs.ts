import type { CategoryVerbs } from "@/components/categories/category";
import { createCategoryAction, deleteCategoryAction, renameCategoryAction } from "@/lib/topics/actions";

/** What is done with the categories of SmartTopics. */
export const categoryVerbs: CategoryVerbs = {
  create: createCategoryAction,
  rename: renameCategoryAction,
  remove: deleteCategoryAction,
};
