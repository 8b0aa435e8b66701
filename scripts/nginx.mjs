/** Runs nginx over an unpacked package, with the very configuration that `npm run package` writes. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { nginxConfig } from "./package/server-configs.mjs";

/** The program: named in NGINX, or where Debian puts it; null where there is none. */
export function nginxProgram() {
  const program = process.env.NGINX ?? "/usr/sbin/nginx";
  return existsSync(program) ? program : null;
}

/**
 * Starts nginx for a package's site under its address. `certificates` are files {cert, key}. Answers a function that stops it.
 * Fails with nginx's own words when the configuration is wrong.
 */
export async function startNginx({ site, address, officeJs, certificates, work }) {
  const program = nginxProgram();
  rmSync(work, { recursive: true, force: true });
  mkdirSync(`${work}/tmp`, { recursive: true });
  const port = new URL(address).port;
  const packaged = nginxConfig({
    address,
    officeJs,
    root: path.resolve(site),
    listen: `127.0.0.1:${port} ssl`,
    certificate: certificates.cert,
    key: certificates.key,
  });
  writeFileSync(`${work}/packaged.conf`, packaged);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `  ${name}_temp_path ${work}/tmp/${name};`);
  writeFileSync(
    `${work}/nginx.conf`,
    // Started by root its workers would be another user, who may not look into this folder.
    `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log warn;
worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  access_log ${work}/access.log;
${temporary.join("\n")}
  include ${work}/packaged.conf;
}
`,
  );
  execFileSync(program, ["-t", "-q", "-c", `${work}/nginx.conf`, "-e", `${work}/error.log`], { stdio: ["ignore", "inherit", "inherit"] });
  const child = spawn(program, ["-c", `${work}/nginx.conf`, "-e", `${work}/error.log`], { stdio: "inherit" });
  await answers(child, Number(port));
  return () => {
    child.kill("SIGQUIT");
  };
}

/** Waits until nginx takes connections. */
async function answers(child, port) {
  const { connect } = await import("node:net");
  const reachable = () =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      }).on("error", () => resolve(false));
    });
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended at once with ${String(child.exitCode)}`);
    if (await reachable()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nginx takes no connections");
}
