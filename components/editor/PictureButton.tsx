import { Image } from "lucide-react";
import { useRef } from "react";
import { IconButton } from "@/components/ui/IconButton";
import { pictureTypes } from "./picture-file";
import { toolClass } from "./tool-class";

/** Lets somebody choose a picture to stand in the text. */
export function PictureButton({
  disabled,
  onChoose,
}: {
  disabled?: boolean;
  onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label="Image"
        disabled={disabled}
        className={toolClass}
        onClick={() => input.current?.click()}
      >
        <Image aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join(",")}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
