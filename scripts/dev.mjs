/**
 * Serves pane and demo from the sources with hot reload: https://localhost:3000/taskpane.html and /demo/. The demo's pane
 * loads Office.js from the installed package.
 */
import { readFileSync } from "node:fs";
import { createServer } from "vite";
import { devServer, fromRoot } from "../config/vite-builds.mjs";
import { localCertificates } from "./certificates.mjs";
import { openBrowser } from "./open-browser.mjs";

const OFFICE_JS = fromRoot("node_modules/@microsoft/office-js/dist");
const TRUST = `<!doctype html><title>-</title><script>parent.postMessage(JSON.stringify({ hostUserTrusted: true }), "*");</script>`;

/** Where pages stand when built, and where their sources are. */
const PAGES = [
  { address: /^\/demo\/pane\/taskpane\.html$/, source: "/src/hosts/excel/taskpane.html", officeJs: "/office-js/office.js" },
  { address: /^\/(?:taskpane\.html)?$/, source: "/src/hosts/excel/taskpane.html", officeJs: null },
  { address: /^\/demo\/(?:index\.html)?$/, source: "/src/hosts/demo/index.html", officeJs: null },
];

/** Gives pages, icons and Office.js their built addresses. */
const builtAddresses = {
  name: "built-addresses",
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const { pathname } = new URL(request.url, "http://localhost");
      const page = PAGES.find(({ address }) => address.test(pathname));
      if (page !== undefined) {
        const html = readFileSync(fromRoot(page.source.slice(1)), "utf8").replaceAll(
          /(src|href)="\.\//g,
          `$1="${page.source.replace(/[^/]+$/, "")}`,
        );
        const local = page.officeJs === null ? html : html.replace(/(<meta name="office-js" content=")[^"]*/, `$1${page.officeJs}`);
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(await server.transformIndexHtml(page.source, local));
      } else if (pathname === "/office-js/AgaveErrorUX/index.html") {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(TRUST);
      } else if (/^\/office-js\/[\w./-]+\.js$/.test(pathname) && !pathname.includes("..")) {
        // As it is: the client must stay unmodified.
        response.setHeader("content-type", "text/javascript; charset=utf-8");
        response.end(readFileSync(`${OFFICE_JS}${pathname.slice("/office-js".length)}`));
      } else {
        if (pathname.startsWith("/icons/")) request.url = `/assets${request.url}`;
        next();
      }
    });
  },
};

const { options, trusted } = await localCertificates();
const server = await createServer(devServer({ https: options, plugins: [builtAddresses] }));
await server.listen();
const { port } = server.httpServer.address();
const origin = `${options === null ? "http" : "https"}://localhost:${port}`;
if (!trusted)
  console.warn("Warning: the certificate for localhost is not trusted on this machine; a browser will ask before it shows the page.");
console.log(`Pane:  ${origin}/taskpane.html`);
console.log(`Demo:  ${origin}/demo/`);
console.log("Stop with Ctrl+C.");
openBrowser(`${origin}/demo/`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
}
