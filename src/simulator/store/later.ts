/** A result that may need to be waited for: a grid runs some commands at once and others later. */
export type Later<T> = T | Promise<T>;
