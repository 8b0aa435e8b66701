import type { StoredName } from "../store/sheet-parts.ts";
import { fullAddress } from "./a1.ts";
import { booleanValue, optionalText, textArgument, textValue } from "./arguments.ts";
import { guardWrite, sheetRecord } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { isModelObject, NULL_OBJECT } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

/** `Worksheet.names` (scope is the sheet) or `Workbook.names` (scope null). */
export function namesObject(host: ModelHost, sheetId: string | null): ModelObject {
  const all = (): readonly StoredName[] => host.store.names().filter((name) => name.sheetId === sheetId);
  const find = (key: unknown): StoredName | undefined =>
    all().find((name) => name.name.toLowerCase() === textValue(key, "name").toLowerCase());
  return {
    className: "NamedItemCollection",
    items: () => all().map((name) => nameObject(host, name)),
    item: (key) => {
      const found = find(key);
      if (found === undefined) throw itemNotFound("name");
      return nameObject(host, found);
    },
    call: {
      GetItemOrNullObject: (args) => {
        const found = find(args[0]);
        return found === undefined ? NULL_OBJECT : nameObject(host, found);
      },
      GetCount: () => all().length,
      Add: async (args) => {
        guardWrite(host);
        const name = textArgument(args, 0);
        if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]{0,254}$/u.test(name)) throw invalidArgument(`name ${name}`);
        if (find(name) !== undefined) throw new HostError("ItemAlreadyExists", name);
        const stored: StoredName = { name, sheetId, formula: referredTo(host, args), visible: true, comment: optionalText(args, 2) ?? "" };
        await host.store.setName(stored);
        return nameObject(host, stored);
      },
    },
  };
}

/** Longest text constant in a formula. */
const MAX_TEXT_CONSTANT = 255;

function referredTo(host: ModelHost, args: readonly unknown[]): string {
  if (isModelObject(args[1])) {
    const range = rangeArgument(args, 1);
    return `=${fullAddress(sheetRecord(host, range.sheetId).name, range.area)}`;
  }
  const formula = textArgument(args, 1);
  if (!formula.startsWith("=")) throw invalidArgument("a name refers to a formula");
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined && text.replaceAll('""', '"').length > MAX_TEXT_CONSTANT)
    throw invalidArgument("text longer than 255 characters in a formula");
  return formula;
}

function nameObject(host: ModelHost, name: StoredName): ModelObject {
  const now = (): StoredName => {
    const found = host.store.names().find((one) => one.name === name.name && one.sheetId === name.sheetId);
    if (found === undefined) throw itemNotFound("name");
    return found;
  };
  return {
    className: "NamedItem",
    id: name.name,
    get: {
      Name: () => now().name,
      Formula: () => now().formula,
      Visible: () => now().visible,
      Comment: () => now().comment,
      Scope: () => (now().sheetId === null ? "Workbook" : "Worksheet"),
    },
    set: {
      Visible: (value) => {
        guardWrite(host);
        return host.store.setName({ ...now(), visible: booleanValue(value, "visible") });
      },
      Formula: (value) => {
        guardWrite(host);
        return host.store.setName({ ...now(), formula: textValue(value, "formula") });
      },
    },
    call: {
      Delete: () => {
        guardWrite(host);
        return host.store.deleteName(name.name, name.sheetId);
      },
    },
  };
}
