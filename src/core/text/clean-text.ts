import { ODD_SPACE, ZERO_WIDTH } from "./invisible-characters.ts";

/** A text as people should see it: trimmed, inner white space and line breaks single spaces, zero-width characters gone. No letter changes. */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text.replace(ZERO_WIDTH, "").replace(ODD_SPACE, " ").replace(/\s+/g, " ").trim();
}

/** Whether the text is fit to be shown as it stands: printing ASCII and Thai, single spaces only between them. A look at each character is cheaper than a pattern. */
function isClean(text: string): boolean {
  let mayBeSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isVisible = (code > SPACE && code < 0x7f) || (code > 0x0e00 && code < 0x0e5c);
    if (!isVisible && !(mayBeSpace && code === SPACE)) return false;
    mayBeSpace = isVisible;
  }
  return mayBeSpace;
}

const SPACE = 0x20;
