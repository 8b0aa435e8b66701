/** Thai digits ๐-๙ and full-width digits ０-９. */
const FOREIGN_DIGIT = /[\u0E50-\u0E59\uFF10-\uFF19]/g;

/** Thai and full-width digits as ASCII digits; all else unchanged. */
export function asciiDigits(text: string): string {
  if (!hasForeignDigit(text)) return text;
  return text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : 0x0e50));
  });
}

function hasForeignDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x0e50 && (code <= 0x0e59 || (code >= 0xff10 && code <= 0xff19))) return true;
  }
  return false;
}

/** ASCII digits as Thai digits, for display where a document uses them. */
export function thaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
