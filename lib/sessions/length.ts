const hour = 3_600_000;

/** A session that nobody used for this long is over. */
export const idleMs = 7 * 24 * hour;

/** A session is over this long after the sign-in, however busy it is. */
export const absoluteMs = 30 * 24 * hour;

/** An admin who looks as another user is themselves again after this long. */
export const viewingMs = hour;

/** `seenAt` is written at most this often, so that reading a page is seldom a write. */
export const touchEveryMs = 5 * 60_000;
