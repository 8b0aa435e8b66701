/** Configurations for the servers that offices run, made from the one set of rules in config/serving-policy.mjs. */
import { CACHE_OTHERWISE, CACHE_RULES, securityHeaders } from "../../config/serving-policy.mjs";

/**
 * nginx, to be included at the http level (conf.d). `root` is the folder of the package's site/, `listen`, `certificate` and
 * `key` are what the office has.
 */
export function nginxConfig({ address, officeJs, root, listen, certificate, key }) {
  const { hostname, pathname } = new URL(address);
  const base = pathname.replace(/\/$/, "");
  const escaped = base.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const cached = CACHE_RULES.map(({ folder, value }) => `  ~^${escaped}/(?:[^?]*/)?${folder}/ "${value ?? ""}";`);
  const headers = Object.entries(securityHeaders(officeJs)).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return `# budget-value-chain for nginx 1.18 or later. Put this file into conf.d/, change the four lines marked "yours", then: nginx -t
# How long a browser may keep each file; an empty value sends no header.
map $uri $budget_value_chain_cache {
  default "${CACHE_OTHERWISE}";
${cached.join("\n")}
}

server {
  listen ${listen};  # yours
  server_name ${hostname};
  ssl_certificate ${certificate};  # yours
  ssl_certificate_key ${key};  # yours
  ssl_protocols TLSv1.2 TLSv1.3;

  server_tokens off;
  charset utf-8;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

${headers.join("\n")}
  add_header Cache-Control $budget_value_chain_cache always;

  # Static files only: nothing but reading, and no list of files.
  location ${base}/ {
    alias ${root}/;  # yours
    autoindex off;
    index index.html;
    limit_except GET { deny all; }
  }
}
`;
}

/** IIS 10: \`web.config\` for the folder of the site. */
export function iisConfig({ officeJs }) {
  const headers = Object.entries(securityHeaders(officeJs)).map(
    ([name, value]) => `        <add name="${name}" value="${xmlText(value)}" />`,
  );
  const cache = (value) =>
    value === null ? "" : `<httpProtocol><customHeaders><add name="Cache-Control" value="${value}" /></customHeaders></httpProtocol>`;
  const folders = CACHE_RULES.map(
    ({ folder, value }) => `  <location path="${folder}">
    <system.webServer>
      <staticContent><clientCache cacheControlMode="NoControl" /></staticContent>
      ${value === null ? '<httpProtocol><customHeaders><remove name="Cache-Control" /></customHeaders></httpProtocol>' : cache(value).replace("<customHeaders>", '<customHeaders><remove name="Cache-Control" />')}
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- budget-value-chain for IIS 10: static files only. Keep this file in the folder of the site. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <security>
      <requestFiltering removeServerHeader="true">
        <verbs allowUnlisted="false">
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
      </requestFiltering>
    </security>
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join("\n")}
        <add name="Cache-Control" value="${CACHE_OTHERWISE}" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${folders.join("\n")}
</configuration>
`;
}

const xmlText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
