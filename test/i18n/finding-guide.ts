import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding, Severity } from "#core/finding.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import { renderFinding } from "#i18n/finding-words.ts";
import type { Language } from "#i18n/language.ts";
import { SAMPLE_FINDINGS } from "./sample-findings.ts";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Words that stand around the findings' own. */
const FRAME = {
  th: {
    title: "ข้อค้นพบทุกรหัส",
    intro:
      "หน้านี้สร้างจากโปรแกรม ทุกรหัสที่โปรแกรมแจ้งได้อยู่ที่นี่ พร้อมเหตุผล ตัวอย่าง และวิธีแก้ ตัวเลขและเซลล์ในตัวอย่างสมมุติขึ้น รหัสไม่เปลี่ยนชื่อ จึงใช้อ้างอิงในบันทึกข้อความได้",
    example: "ตัวอย่าง",
    why: "เพราะ",
    says: "ข้อความที่จะเห็น",
    whatToDo: "สิ่งที่ควรทำ",
  },
  en: {
    title: "Every finding code",
    intro:
      "This page is made from the program: every code that it can report stands here, with the reason, an example and what to do. Figures and cells in the examples are made up. Codes are never renamed, so a memo can cite them.",
    example: "Example",
    why: "Why",
    says: "What you read",
    whatToDo: "What to do",
  },
} as const;

/** The page on every finding code in Markdown, by severity, in the order of the code. */
export function findingGuide(language: Language): string {
  const { severities } = dictionaryOf(language);
  const frame = FRAME[language];
  const parts = ORDER.map((severity) => {
    const own = SAMPLE_FINDINGS.filter(({ code }) => SEVERITY[code] === severity);
    const { name, meaning } = severities[severity];
    return `## ${name} (${String(own.length)})\n\n${meaning}\n\n${own.map((finding) => chapter(finding, language)).join("\n")}`;
  });
  return `# ${frame.title}\n\n${frame.intro}\n\n${parts.join("\n")}`;
}

function chapter(finding: Finding, language: Language): string {
  const dictionary = dictionaryOf(language);
  const format = formatFor(language, { tiers: [], goals: [] });
  const text = renderFinding(finding, dictionary.findings, format);
  const frame = FRAME[language];
  return `### ${text.title}

\`${finding.code}\`

- **${frame.says}**: ${plain(text.message)}
- **${frame.whatToDo}**: ${plain(text.whatToDo)}
- **${frame.why}**: ${plain(text.why)}
- **${frame.example}**: ${plain(text.example)}
`;
}

/** A sentence as one line whose characters are no markup. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(/([*_|<>[\]])/gu, "\\$1");
}
