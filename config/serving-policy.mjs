/**
 * What a server says to the browser with each file of the pane: one set of rules for `npm start`, for the demo and for the
 * configurations that `npm run package` writes for nginx and IIS.
 */

/** Where Microsoft serves Office.js. */
export const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com";

/**
 * Pages that may show the pane in a frame: itself (the demo) and the places where Excel on the web runs. Desktop Excel
 * frames nothing. `X-Frame-Options` knows no list and would lock Excel on the web out, so it is not sent.
 */
const FRAMED_BY = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://onedrive.live.com",
];

/**
 * The content security policy. `connect-src 'self'` is what makes "sends nothing" a rule that the browser keeps: no script
 * of the page, Office.js included, can send anything to another server. Styles need `'unsafe-inline'`: Fluent UI and Office.js
 * write their styles into the page as they go, and files served without a program cannot carry a fresh nonce. Scripts do not.
 * @param officeJs "local": Office.js lies beside the pane, and nothing at all comes from elsewhere; "cdn": from Microsoft.
 */
export function contentSecurityPolicy(officeJs) {
  const office = officeJs === "cdn" ? ` ${OFFICE_JS_CDN}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${FRAMED_BY.join(" ")}`,
  ].join("; ");
}

/** Headers that go with every file, by name. */
export const securityHeaders = (officeJs) => ({
  "Content-Security-Policy": contentSecurityPolicy(officeJs),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
});

/**
 * How long a browser may keep a file, by the folder it stands in; null: the header is left out. Files under assets/ carry a hash
 * of their content in their name and never change. Icons go without: Office shows a stand-in for icons that come with one.
 */
export const CACHE_RULES = [
  { folder: "assets", value: "public, max-age=31536000, immutable" },
  { folder: "icons", value: null },
  { folder: "office-js", value: "no-cache" },
  { folder: "help", value: "no-cache" },
];
/** For pages and whatever else stands outside those folders: a new version is seen at once. */
export const CACHE_OTHERWISE = "no-store";

/** The cache header of a file by its path, as headers; none for icons. */
export function cacheHeaders(file) {
  const folders = file.split("/").slice(0, -1);
  const rule = CACHE_RULES.find(({ folder }) => folders.includes(folder));
  const value = rule === undefined ? CACHE_OTHERWISE : rule.value;
  return value === null ? {} : { "Cache-Control": value };
}
