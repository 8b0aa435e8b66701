/** Draws assets/icons/*.svg into the PNG files that the manifest names: `node scripts/icons.mjs`. Needs Chromium. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { fromRoot } from "../config/vite-builds.mjs";

/** Pixels wide and high, and the drawing: the smallest has one of its own, made for its few pixels. */
const ICONS = [
  { size: 16, drawing: "icon-16.svg" },
  { size: 32, drawing: "icon.svg" },
  { size: 64, drawing: "icon.svg" },
  { size: 80, drawing: "icon.svg" },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const { size, drawing } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(fromRoot(`assets/icons/${drawing}`), "utf8");
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: fromRoot(`assets/icons/icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
