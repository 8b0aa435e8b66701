import { tokens } from "@fluentui/react-components";

/** Fills of tiers in their order; the money without a tier is hatched, not coloured. Each keeps 3:1 to the card in both themes. */
const FILLS = [
  tokens.colorPaletteTealBorderActive,
  tokens.colorPaletteBlueBorderActive,
  tokens.colorPalettePurpleBorderActive,
  tokens.colorPaletteMarigoldBorderActive,
] as const;

/** The fill of the tier at a position of its table. */
export function tierFill(position: number): string {
  return FILLS[position % FILLS.length] ?? FILLS[0];
}
