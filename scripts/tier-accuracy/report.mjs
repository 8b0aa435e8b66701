const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`);
const CONFIDENCES = ["sure", "fairly-sure", "unsure"];

/** The measured figures as Markdown. */
export function accuracyReport({ groups, official, generic, runs }, { labels, rules }) {
  return [
    `${labels.length} labelled names in ${groups} groups of names that say the same thing; ${rules.length} rules, ${official} of them with words of the official goals and guidelines. ${generic} of the names are expense items that name nothing (they must stay without a suggestion); the last column leaves them out.`,
    "",
    "| measured | suggested | right among suggested | sure | fairly sure | unsure | suggested, without expense items |",
    "|---|---|---|---|---|---|---|",
    ...runs.map((run) => row(run, { labels, generic })),
    "",
    "Wrong in the run where rules need support outside the name's own group:",
    "",
    ...wrong(runs[1], labels),
    "",
  ].join("\n");
}

/** What became of every name in the first two runs. */
export function detailReport({ runs }, labels) {
  const lines = runs.slice(0, 2).flatMap(({ name, results }) => [
    `\n## ${name}\n`,
    ...results.map((result, index) => {
      const label = labels[index];
      const outcome = result === null ? "nothing" : result.tier === label.tier ? "right" : "WRONG";
      return `${outcome} | ${label.tier} | ${label.name} | ${result === null ? "" : `${result.tier}, ${result.confidence}: ${result.ruleIds.join(" ")}`}`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}

function row({ name, results }, { labels, generic }) {
  const right = (wanted) => {
    const some = results.map((result, index) => [result, labels[index]]).filter(([result]) => result !== null && wanted(result));
    return [some.filter(([result, label]) => result.tier === label.tier).length, some.length];
  };
  const [allRight, all] = right(() => true);
  const levels = CONFIDENCES.map((confidence) => {
    const [good, count] = right((result) => result.confidence === confidence);
    return count === 0 ? "–" : `${good} of ${count}`;
  });
  return `| ${name} | ${all} of ${labels.length} (${percent(all, labels.length)}) | ${allRight} (${percent(allRight, all)}) | ${levels.join(" | ")} | ${percent(all, labels.length - generic)} |`;
}

function wrong({ results }, labels) {
  const lines = results.flatMap((result, index) => {
    const label = labels[index];
    return result === null || result.tier === label.tier
      ? []
      : [`- ${label.tier}, suggested ${result.tier} (${result.confidence}): ${result.matchedWords.join(", ")}`];
  });
  return lines.length === 0 ? ["- none"] : lines;
}
