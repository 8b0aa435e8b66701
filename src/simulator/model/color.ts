import { invalidArgument } from "./host-error.ts";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  gray: "#808080",
  orange: "#FFA500",
};

/** A colour as Excel takes it, in the form "#RRGGBB". */
export function colorValue(value: unknown): string {
  if (typeof value === "string") {
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
    const named = NAMED[value.toLowerCase()];
    if (named !== undefined) return named;
  }
  throw invalidArgument(`color ${JSON.stringify(value)}`);
}
