import type { UseEditorOptions } from "@tiptap/react";
import type { RefObject } from "react";

/** What the surface looks like and is called, before and after the editor is there. */
export type SurfaceLook = {
  id: string | undefined;
  label: string;
  placeholder: string | undefined;
  required: boolean | undefined;
  invalid: boolean | undefined;
  disabled: boolean | undefined;
  /** CSS length. */
  minHeight: string;
};

type Keys = RefObject<(event: KeyboardEvent) => boolean>;

/** Names the surface for assistive technology, and takes keys and pictures before the editor does. */
export function surfaceProps(
  look: SurfaceLook,
  keys: Keys,
  take: (file: File) => void,
): UseEditorOptions["editorProps"] {
  const takePictures = (files: FileList | undefined): boolean => {
    const pictures = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
    pictures.forEach(take);
    return pictures.length > 0;
  };
  return {
    attributes: attributesOf(look),
    // Ctrl+Enter is the form's: it saves, and must not break the line.
    handleKeyDown: (_, event) =>
      keys.current(event) || (event.key === "Enter" && (event.ctrlKey || event.metaKey)),
    handlePaste: (_, { clipboardData }) => takePictures(clipboardData?.files),
    handleDrop: (_, { dataTransfer }, _slice, moved) => !moved && takePictures(dataTransfer?.files),
  };
}

function attributesOf({ id, label, placeholder, required, invalid, minHeight }: SurfaceLook) {
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    ...(id && { id }),
    ...(placeholder && { "aria-placeholder": placeholder }),
    ...(required && { "aria-required": "true" }),
    ...(invalid && { "aria-invalid": "true" }),
    class: "rich-text px-3 py-2",
    style: `min-height: ${minHeight}`,
  };
}
