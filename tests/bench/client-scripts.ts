import { weighPages } from "../run/bundle";

/** Client JavaScript of each page, as a section of the report. */
export const clientScripts = (): string => `## Client JavaScript

| page | gzipped kB |
| --- | --: |
${weighPages()
  .map(({ route, bytes }) => `| ${route} | ${(bytes / 1000).toFixed(1)} |`)
  .join("\n")}
`;
