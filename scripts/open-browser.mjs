import { spawn } from "node:child_process";

/** Opens an address where there is a screen and a browser; says nothing where there is none. `BROWSER=none` forbids it. */
export function openBrowser(address) {
  if (process.env.BROWSER === "none" || process.env.CI) return;
  const command = commandFor(address);
  if (command === null) return;
  const child = spawn(command[0], command.slice(1), { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function commandFor(address) {
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  if (process.platform === "darwin") return ["open", address];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", address] : null;
}
