import type { Color } from "../hucre.ts";

/** Where a theme keeps the colour that a cell names by number: the first four stand in pairs. */
const THEME_ORDER: readonly number[] = [1, 0, 3, 2];

/** "#RRGGBB" of a file's colour; null when it names none that can be told. */
export function colorText(color: Color | undefined, theme: readonly string[]): string | null {
  if (color === undefined) return null;
  const rgb = color.rgb ?? (color.theme === undefined ? undefined : theme[THEME_ORDER[color.theme] ?? color.theme]);
  if (rgb === undefined || !/^[0-9a-f]{6,8}$/iu.test(rgb)) return null;
  return `#${tinted(rgb.slice(-6), color.tint ?? 0).toUpperCase()}`;
}

/** Lightens (tint above zero) or darkens a colour, channel by channel. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const changed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return changed.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}
