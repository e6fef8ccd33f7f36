import { expect, type Page } from "@playwright/test";
import { fill, visit } from "./forms";

export type NewTopic = { name: string; points: number; reopenPenalty?: number };

/** Makes SmartTopics on their page of Administration Tools, as an admin would. */
export async function createTopics(page: Page, ...topics: NewTopic[]): Promise<void> {
  await visit(page, "/admin/topics");
  for (const { name, points, reopenPenalty = 0 } of topics) {
    await page.getByRole("button", { name: "Create SmartTopic" }).click();
    const drawer = page.getByRole("dialog", { name: "Create SmartTopic" });
    await fill(drawer, {
      Name: name,
      "Points Assigned": String(points),
      "Reopen Penalty": String(reopenPenalty),
    });
    await drawer.getByRole("button", { name: "Save" }).click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  }
}
