/** An article in a list. Times are milliseconds since 1970. */
export type ArticleLine = {
  id: number;
  title: string;
  category: string;
  draft: boolean;
  /** Names of the SmartTopics whose cases suggest it. */
  topics: string[];
  /** How it begins. */
  beginning: string;
  updatedAt: number;
  /** Who changed it last; null where nobody did but Rapport itself. */
  updatedBy: string | null;
};

/** An article to be read or changed. */
export type Article = ArticleLine & {
  /** Sanitised. */
  html: string;
  categoryId: number;
  topicIds: number[];
  version: number;
};

/** A piece of a text that was searched; `hit` where a word was found. */
export type Piece = { text: string; hit: boolean };

/** An article that was found. */
export type ArticleHit = {
  id: number;
  title: Piece[];
  category: string;
  draft: boolean;
  /** Where the words stand. */
  snippet: Piece[];
};

/** An article that may help with a case. */
export type Suggestion = {
  id: number;
  title: string;
  /** Why, in words: “For the topic Password reset”, “Matches: portal, login”. */
  reasons: string[];
};
