import {
  BookText,
  Box,
  Building2,
  CalendarDays,
  Car,
  FileText,
  Flag,
  Folder,
  GraduationCap,
  Heart,
  House,
  Inbox,
  KeyRound,
  type LucideIcon,
  MapPin,
  Monitor,
  Package,
  PawPrint,
  Receipt,
  ScrollText,
  Sprout,
  SquareKanban,
  Star,
  Store,
  Tag,
  Target,
  Truck,
  UserRound,
  Users,
  Wrench,
} from "lucide-react";
import type { TypeIconName } from "@/lib/record-types/icons";

/** Those that an admin may choose for a type of their own. */
const ofMadeTypes: Record<TypeIconName, LucideIcon> = {
  box: Box,
  folder: Folder,
  car: Car,
  truck: Truck,
  house: House,
  store: Store,
  tool: Wrench,
  computer: Monitor,
  key: KeyRound,
  tag: Tag,
  document: FileText,
  contract: ScrollText,
  invoice: Receipt,
  calendar: CalendarDays,
  map: MapPin,
  flag: Flag,
  heart: Heart,
  star: Star,
  paw: PawPrint,
  plant: Sprout,
  people: Users,
  school: GraduationCap,
};

const icons: Record<string, LucideIcon> = {
  ...ofMadeTypes,
  building: Building2,
  person: UserRound,
  case: Inbox,
  lead: Target,
  board: SquareKanban,
  product: Package,
  article: BookText,
};

/** The sign of a record type, by the name that its definition gives; a folder for a name that is not known. */
export function TypeIcon({ icon, className }: { icon: string; className?: string }) {
  const Icon = icons[icon] ?? Folder;
  return <Icon aria-hidden size={16} strokeWidth={1.5} className={className ?? "shrink-0"} />;
}
