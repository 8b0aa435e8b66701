/** Serves dist/ as `npm start` does: the pane at the root, the demo at /demo/. Used by start.mjs and e2e.mjs. */
import { createReadStream, statSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { cacheHeaders, securityHeaders } from "../config/serving-policy.mjs";
import { fromRoot } from "../config/vite-builds.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** As on an office's server: the pane takes Office.js from Microsoft, the demo has it beside it and needs no other server at all. */
const POLICY = { pane: securityHeaders("cdn"), demo: securityHeaders("local") };

/** The file that a path asks for; null when there is none. Nothing outside the two folders is ever served. */
function fileFor(pathname) {
  const [folder, rest] = pathname.startsWith("/demo/") ? ["dist/demo", pathname.slice(6)] : ["dist/pane", pathname.slice(1)];
  const root = fromRoot(folder);
  const file = path.resolve(root, rest === "" ? (folder === "dist/demo" ? "index.html" : "taskpane.html") : rest);
  if (!file.startsWith(root + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(request, response) {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/demo") {
    response.writeHead(302, { location: `/demo/${search}` }).end();
    return;
  }
  let file = null;
  try {
    file = fileFor(decodeURIComponent(pathname));
  } catch {
    // A path that is no text asks for no file.
  }
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    ...cacheHeaders(pathname),
    ...POLICY[pathname.startsWith("/demo/") ? "demo" : "pane"],
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** A server for dist/; `certificates` {key, cert} makes it https. */
export function createDistServer(certificates) {
  return certificates ? https.createServer(certificates, answer) : http.createServer(answer);
}

/** Starts listening on localhost; fails with the server's own error, such as EADDRINUSE. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server.address().port));
  });
}
