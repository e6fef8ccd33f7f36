export * from "./company";
export * from "./customers";
export * from "./history";
export * from "./operations";
export * from "./people";
export * from "./records";
export * from "./sales";
export * from "./store";
