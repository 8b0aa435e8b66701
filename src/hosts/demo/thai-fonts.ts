/** Fonts that Thai offices use, and how large their letters are beside those of a screen font of the same size. */
const OFFICE_FONTS: readonly { readonly names: readonly string[]; readonly size: number }[] = [
  { names: ["TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙", "TH Niramit AS", "TH Baijam", "TH Chakra Petch"], size: 72 },
  { names: ["Angsana New", "AngsanaUPC", "Cordia New", "CordiaUPC", "Browallia New", "BrowalliaUPC"], size: 70 },
  { names: ["Calibri", "Tahoma"], size: 95 },
];

/** What stands in for a font that the machine does not have, best first. */
const STAND_INS = ["Sarabun", "Leelawadee UI", "Thonburi", "Noto Sans Thai", "Loma", "Garuda", "Arial", "Liberation Sans"];

/**
 * Lets a font of the machine stand in for each Thai office font that is missing, at its size: a picture drawn by the grid
 * takes what the browser gives it, and that would be a serif font of twice the width.
 */
export async function prepareThaiFonts(document: Document): Promise<void> {
  const missing = OFFICE_FONTS.flatMap(({ names, size }) =>
    names.filter((name) => !isInstalled(document, name)).map((name) => ({ name, size })),
  );
  const sources = STAND_INS.map((name) => `local("${name}")`).join(", ");
  const style = document.createElement("style");
  style.textContent = missing
    .map(({ name, size }) => `@font-face { font-family: "${name}"; src: ${sources}; size-adjust: ${String(size)}%; }`)
    .join("\n");
  document.head.append(style);
  await Promise.allSettled(missing.map(({ name }) => document.fonts.load(`14px "${name}"`, "ก1")));
}

/** Whether text in the font comes out other than in two fonts that are always there. */
function isInstalled(document: Document, name: string): boolean {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return true;
  const width = (font: string): number => {
    context.font = `40px ${font}`;
    return context.measureText("กรุงเทพฯ Wij 0123456789").width;
  };
  return width(`"${name}", monospace`) !== width("monospace") || width(`"${name}", serif`) !== width("serif");
}
