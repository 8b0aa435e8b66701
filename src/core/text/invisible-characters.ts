/**
 * Characters that take no room and carry no meaning in a name or number: soft hyphen, combining grapheme joiner,
 * zero-width space, joiners, direction marks, word joiner, byte order mark, variation selectors.
 */
export const ZERO_WIDTH = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g;

/** White space other than the ordinary space, tab and line break: no-break, thin, ideographic and their kin. */
export const ODD_SPACE = /[\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
