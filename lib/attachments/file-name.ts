import { withoutUnseen } from "@/lib/content/unseen";
import { Invalid } from "@/lib/errors";

/** A file's name as it is kept: no folders, nothing invisible. Throws Invalid for one that says nothing or too much. */
export function fileName(sent: string): string {
  const name = withoutUnseen(sent.split(/[/\\]/).at(-1)!).trim();
  if (!name || /^\.+$/.test(name)) throw new Invalid({}, "The file needs a name.");
  if ([...name].length > 200) throw new Invalid({}, "The name of a file may have 200 characters at most.");
  return name;
}

/** The header that has a browser save a file under its name, whatever letters it is written in (RFC 6266). */
export function asDownload(name: string): string {
  const ascii = name.replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
