/** The page that makes a new record of the type at `path`. */
export const newPath = (path: string): string => `/${path}/new`;
