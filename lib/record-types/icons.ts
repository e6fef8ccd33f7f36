/** The signs that a record type can have, by the names that components/records/TypeIcon draws. */
export const typeIcons = {
  box: "Box",
  folder: "Folder",
  car: "Car",
  truck: "Truck",
  house: "House",
  store: "Store",
  tool: "Tool",
  computer: "Computer",
  key: "Key",
  tag: "Tag",
  document: "Document",
  contract: "Contract",
  invoice: "Invoice",
  calendar: "Calendar",
  map: "Map",
  flag: "Flag",
  heart: "Heart",
  star: "Star",
  paw: "Paw",
  plant: "Plant",
  people: "People",
  school: "School",
} as const;

export type TypeIconName = keyof typeof typeIcons;
