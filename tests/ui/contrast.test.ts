import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Triple = [lightness: number, chroma: number, hue: number];
type Tokens = Map<string, Triple>;

const css = readFileSync("app/globals.css", "utf8");
const light = tokensOf(":root {");
const themes = { light, dark: new Map([...light, ...tokensOf('[data-theme="dark"] {')]) };

const text = 4.5;
const shape = 3;

/** What, its colour, its ground, the least contrast, and the contrast that was measured in light and in dark. */
const pairs: [string, string, string, number, number?, number?][] = [
  ["ink on sheet", "n900", "n0", text, 15.43, 13.98],
  ["ink on desk", "n900", "n100", text, 13.51, 15.51],
  ["ink on row hover", "n900", "hover-row", text, 14.31, 13.07],
  ["ink on chip", "n900", "a100", text, 13.34, 10.93],
  ["second on sheet", "n700", "n0", text, 7.72, 8.67],
  ["muted and placeholder on sheet", "n600", "n0", text, 5.5, 6.53],
  ["muted on desk", "n600", "n100", text, 4.81, 7.24],
  ["muted on margin", "n600", "n50", text, 5.1, 6.89],
  ["muted on selected", "n600", "a50", text, 5.17, 5.94],
  ["muted on row hover", "n600", "hover-row", text, 5.1, 6.1],
  ["link on sheet", "a700", "n0", text, 8.28, 9.14],
  ["link on chip", "a700", "a100", text, 7.16, 7.15],
  ["label on button", "on-accent", "a600", text, 6.49, 8.26],
  ["label on button hover", "on-accent", "a700", text, 8.39, 10.14],
  ["ok ink on its ground", "ok-ink", "ok-bg", text, 7.39, 8.12],
  ["warn ink on its ground", "warn-ink", "warn-bg", text, 6.74, 8.59],
  ["bad ink on its ground", "bad-ink", "bad-bg", text, 6.73, 7.22],
  ["info ink on its ground", "info-ink", "info-bg", text, 7.04, 7.7],
  ["label on ok fill", "on-accent", "ok-fill", text, 5.23, 7.72],
  ["label on bad fill", "on-accent", "bad-fill", text, 5.43, 6.12],
  ["label on info fill", "on-accent", "info-fill", text, 5.48, 6.64],
  ["rail ink on rail", "rail-ink", "rail", text, 10.6, 12.84],
  ["muted rail ink on rail", "rail-mut", "rail", text, 7.16, 7.66],
  ["control line on sheet", "n500", "n0", shape, 3.64, 3.84],
  ["control line on desk", "n500", "n100", shape, 3.19, 4.27],
  ["focus ring on sheet", "a600", "n0", shape, 6.41, 7.45],
  ["focus ring on desk", "a600", "n100", shape, 5.61, 8.26],
  ["score at risk on sheet", "s-risk", "n0", shape, 4.88, 6.27],
  ["score slipping on sheet", "s-slip", "n0", shape, 3.16, 9.59],
  ["score steady on sheet", "s-steady", "n0", shape, 3.24, 5.4],
  ["score strong on sheet", "s-strong", "n0", shape, 6.56, 9.06],
  // Not in the table of the design, but drawn.
  ["initials on an avatar", "a900", "a200", text],
  ["rail ink on the current application", "rail-ink", "rail-current", text],
  ["focus ring on the rail", "rail-ink", "rail", shape],
  ["bad ink on sheet", "bad-ink", "n0", text],
  ["bad ink on a highlighted menu item", "bad-ink", "a50", text],
  ["warn ink on sheet", "warn-ink", "n0", text],
  ["status glyph of an open case on sheet", "info-ink", "n0", shape],
  ["status glyph of a solved case on sheet", "ok-fill", "n0", shape],
  ["link on row hover", "a700", "hover-row", text],
  ["link on desk", "a700", "n100", text],
];

describe.each(Object.entries(themes))("in the %s theme", (theme, tokens) => {
  it.each(pairs)("%s can be told apart", (_, colour, ground, least, inLight, inDark) => {
    const measured = contrast(tokens, colour, ground);
    expect(measured).toBeGreaterThanOrEqual(least);
    const designed = theme === "light" ? inLight : inDark;
    if (designed !== undefined) expect(Math.abs(measured - designed)).toBeLessThanOrEqual(0.02);
  });
});

it("writes on the warn fill with the darkest ink of each theme", () => {
  expect(contrast(themes.light, "n950", "warn-fill")).toBeGreaterThanOrEqual(text);
  expect(contrast(themes.dark, "n100", "warn-fill")).toBeGreaterThanOrEqual(text);
});

function tokensOf(selector: string): Tokens {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf("}", start));
  const aliases = [...block.matchAll(/--([\w-]+): var\(--([\w-]+)\);/g)];
  const triples = [...block.matchAll(/--([\w-]+): ([\d.]+) ([\d.]+) ([\d.]+);/g)];
  const tokens: Tokens = new Map(
    triples.map(([, name, l, c, h]) => [name!, [Number(l), Number(c), Number(h)]]),
  );
  for (const [, name, other] of aliases) tokens.set(name!, tokens.get(other!)!);
  return tokens;
}

/** Contrast of two tokens after rounding to 8-bit sRGB, by the formula of WCAG 2.2 (relative luminance). */
function contrast(tokens: Tokens, one: string, other: string): number {
  const [darker, lighter] = [luminance(tokens.get(one)!), luminance(tokens.get(other)!)].sort(
    (a, b) => a - b,
  );
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(triple: Triple): number {
  const [red, green, blue] = linearRgb(triple).map(toEightBit).map(toLinear);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Oklch to linear sRGB with the matrices of CSS Color 4. */
function linearRgb([lightness, chroma, hue]: Triple): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toEightBit(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, value)) * 255);
}

function toLinear(eightBit: number): number {
  const value = eightBit / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
