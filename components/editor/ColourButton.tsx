import { Baseline } from "lucide-react";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/Menu";
import { type Colour, colours } from "@/lib/content/colours";
import { toolClass } from "./tool-class";

type ColourButtonProps = {
  colour: Colour | null;
  disabled?: boolean;
  onChoose: (colour: Colour | null) => void;
};

const names: Record<Colour, string> = {
  petrol: "Petrol",
  green: "Green",
  amber: "Amber",
  red: "Red",
  violet: "Violet",
};

/** Gives words a colour that can be read in both themes, or takes it away. */
export function ColourButton({ colour, disabled, onChoose }: ColourButtonProps) {
  const trigger = (
    <IconButton label="Colour" disabled={disabled} aria-pressed={colour !== null} className={toolClass}>
      <Baseline aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} side="top">
      {colours.map((each) => (
        <MenuItem key={each} onSelect={() => onChoose(each)} icon={<Sample colour={each} />}>
          {names[each]}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => onChoose(null)} disabled={colour === null}>
        No colour
      </MenuItem>
    </Menu>
  );
}

const Sample = ({ colour }: { colour: Colour }) => (
  <span aria-hidden className="rich-text font-semibold">
    <span data-colour={colour}>A</span>
  </span>
);
