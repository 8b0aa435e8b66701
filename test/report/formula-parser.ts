/** A formula as a tree. */
export type Node =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "operator"; readonly sign: string; readonly left: Node; readonly right: Node };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?(?![\d:]*[A-Z$]))|([A-Za-z]\w*\[(?:\[[^\]]*\],\[(?:'.|[^\]])*\]|(?:'.|[^\]'])*)\])|((?:'(?:[^']|'')*'!)?\$?[A-Z]{0,3}\$?\d*:\$?[A-Z]{0,3}\$?\d+|(?:'(?:[^']|'')*'!)?\$[A-Z]{1,3}:\$[A-Z]{1,3}|(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+(?![\w(]))|([A-Z][A-Z0-9.]*)(?=\()|(<>|<=|>=|[-+*/&=<>(),]))/y;

interface Token {
  readonly kind: "text" | "number" | "structured" | "reference" | "name" | "sign";
  readonly text: string;
}

const KINDS: readonly Token["kind"][] = ["text", "number", "structured", "reference", "name", "sign"];

function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    const group = match === null ? -1 : match.slice(1).findIndex((part: string | undefined) => part !== undefined);
    const kind = KINDS[group];
    if (match === null || kind === undefined) throw new Error(`Cannot read ${formula} from ${formula.slice(at)}`);
    found.push({ kind, text: match[group + 1] ?? "" });
  }
  return found;
}

/** Binding of operators, weakest first, as a spreadsheet has them. */
const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

/** Reads a formula, without its "=". */
export function parseFormula(formula: string): Node {
  const all = tokens(formula);
  let at = 0;
  const isSign = (text: string): boolean => all[at]?.kind === "sign" && all[at]?.text === text;
  const level = (depth: number): Node => {
    const signs = LEVELS[depth];
    if (signs === undefined) return single();
    let left = level(depth + 1);
    while (all[at]?.kind === "sign" && signs.includes(all[at]?.text ?? "")) {
      const sign = all[at]?.text ?? "";
      at += 1;
      left = { kind: "operator", sign, left, right: level(depth + 1) };
    }
    return left;
  };
  const single = (): Node => {
    const token = all[at];
    at += 1;
    if (token === undefined) throw new Error(`${formula} ends too early`);
    if (token.kind === "text") return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === "number") return { kind: "value", value: Number(token.text) };
    if (token.kind === "structured" || token.kind === "reference") return { kind: "reference", text: token.text };
    if (token.kind === "name") return call(token.text);
    if (token.text === "-") return { kind: "operator", sign: "-", left: { kind: "value", value: 0 }, right: level(3) };
    if (token.text !== "(") throw new Error(`Unexpected ${token.text} in ${formula}`);
    const inner = level(0);
    close();
    return inner;
  };
  const close = (): void => {
    if (!isSign(")")) throw new Error(`No closing bracket in ${formula}`);
    at += 1;
  };
  const call = (name: string): Node => {
    at += 1;
    const args: Node[] = [];
    while (!isSign(")")) {
      args.push(level(0));
      if (isSign(",")) at += 1;
    }
    close();
    return name === "TRUE" || name === "FALSE" ? { kind: "value", value: name === "TRUE" } : { kind: "call", name, args };
  };
  const tree = level(0);
  if (at < all.length) throw new Error(`${formula} goes on after its end`);
  return tree;
}
