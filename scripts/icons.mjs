/** Draws assets/icons/*.svg into the PNG files that the manifest names: `node scripts/icons.mjs`. Needs Chromium. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { fromRoot } from "../config/vite-builds.mjs";

/** Every size that Office asks for, in pixels. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const NAMES = ["icon", "command-check", "command-report", "command-remove", "command-self-check"];
/** The smallest of the product's own icon has a drawing of its own, made for its few pixels. */
const OWN_DRAWINGS = new Map([["icon-16", "icon-16"]]);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    for (const name of NAMES) {
      const drawing = OWN_DRAWINGS.get(`${name}-${size}`) ?? name;
      const svg = readFileSync(fromRoot(`assets/icons/${drawing}.svg`), "utf8");
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: fromRoot(`assets/icons/${name}-${size}.png`), omitBackground: true });
    }
    await page.close();
  }
} finally {
  await browser.close();
}
