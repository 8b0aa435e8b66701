import type { Language } from "./language.ts";

/** What a report's totals rest on. */
export type Proof =
  | { readonly kind: "framework"; readonly name: string }
  | { readonly kind: "totals"; readonly count: number }
  | { readonly kind: "mismatch" }
  | { readonly kind: "nothing" };

/** What cell A1 of our sheets says: how whole the sheet is, and what of. */
export interface SealWords {
  /** From the first request of a write to its last. */
  readonly unfinished: string;
  /** When it was checked, what proves it, and the code by which both are known again. */
  readonly complete: (at: string, proof: string, code: string) => string;
  readonly proof: (proof: Proof) => string;
  /** Only these cells were checked. */
  readonly only: (places: string) => string;
  /** Stands as the reason of a finding that was accepted without one. */
  readonly needsReason: string;
}

const SEAL_WORDS: Readonly<Record<Language, SealWords>> = {
  th: {
    unfinished: "⚠ ยังเขียนไม่เสร็จ ห้ามใช้ตัวเลขในชีตนี้ โปรดกดเขียนรายงานหรือเลิกทำอีกครั้งในบานหน้าต่าง",
    complete: (at, proof, code) => `เขียนครบแล้ว · ตรวจเมื่อ ${at} · ${proof} · รหัส ${code}`,
    proof: (proof) => {
      if (proof.kind === "framework") return `ยอดรวมตรงกรอบ ${proof.name}`;
      if (proof.kind === "totals") return `ตรงกับยอดรวมที่ระบุไว้ ${String(proof.count)} ยอด`;
      return proof.kind === "mismatch" ? "มียอดที่ไม่ตรง ดูชีตข้อค้นพบ" : "ไม่มียอดใดในข้อมูลที่พิสูจน์ยอดรวมนี้";
    },
    only: (places) => `เฉพาะ ${places}`,
    needsReason: "⚠ ยังไม่ยอมรับ: ต้องระบุเหตุผล",
  },
  en: {
    unfinished: "⚠ Not finished: do not use the figures on this sheet. Press Write or Undo again in the pane.",
    complete: (at, proof, code) => `Complete · checked ${at} · ${proof} · code ${code}`,
    proof: (proof) => {
      if (proof.kind === "framework") return `the total meets the framework ${proof.name}`;
      if (proof.kind === "totals") return `agrees with ${String(proof.count)} stated ${proof.count === 1 ? "total" : "totals"}`;
      return proof.kind === "mismatch" ? "some totals do not agree, see the findings sheet" : "nothing in the data proves this total";
    },
    only: (places) => `only ${places}`,
    needsReason: "⚠ not accepted: a reason is needed",
  },
};

/** The words of the seal in a language. */
export function sealWords(language: Language): SealWords {
  return SEAL_WORDS[language];
}
