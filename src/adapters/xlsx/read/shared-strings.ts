import { decodeExcelEscapes } from "../xml/decode-xml.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** The texts of the shared string table, by index: runs of rich text joined, reading aids (phonetic runs) left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let inPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "t") isText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") strings.push(decodeExcelEscapes(current));
    },
  });
  return strings;
}
