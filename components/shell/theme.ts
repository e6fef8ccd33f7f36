export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Keeps the choice for the pages before the sign-in. */
export const themeCookie = "rapport.theme";

/** What `<html>` carries: the theme that is worn, and the choice behind it. */
export const themeAttributes = (choice: ThemeChoice) => ({
  "data-theme": choice === "dark" ? "dark" : "light",
  "data-theme-choice": choice,
});

/** Runs before anything is painted: only the browser knows what the device prefers. */
export const themeScript = `(e=>{if(e.dataset.themeChoice==="system"&&matchMedia("(prefers-color-scheme: dark)").matches)e.dataset.theme="dark"})(document.documentElement)`;

/** Puts the page into a theme. */
export function dress(choice: ThemeChoice): void {
  const { dataset } = document.documentElement;
  dataset.themeChoice = choice;
  dataset.theme = choice === "system" ? preferred() : choice;
}

const preferred = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

export const readThemeChoice = (text: string | undefined): ThemeChoice =>
  themeChoices.find((choice) => choice === text) ?? "system";
