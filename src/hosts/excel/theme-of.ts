/** Below this share of full brightness a background counts as dark. */
const DARK = 0.5;

/** Whether Excel's background, "#RRGGBB", is light or dark; null when Excel does not tell. */
export function themeOf(background: string | undefined): "light" | "dark" | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(background ?? "");
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < DARK ? "dark" : "light";
}
