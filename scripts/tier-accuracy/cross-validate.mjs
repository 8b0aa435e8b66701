/** Names that share this part of their pieces are one thing said twice and are never on both sides of a fold. */
const SAME_THING = 0.5;
const PIECE = 8;

/**
 * Runs every way of measuring. Each result: per label, what was suggested for it, from rules and rows that its own fold
 * has not seen.
 */
export function crossValidate({ core, rules, table, labels }) {
  const groups = groupsOf(core, labels);
  const fires = firings(core, { rules, table, labels });
  const official = new Set(rules.filter((rule) => isOfficial(core, rule, table)).map((rule) => rule.id));
  const supported = (apart) => (index) => {
    const seen = new Set(labels.flatMap((_, other) => (apart(index, other) ? fires[other] : [])));
    return rules.filter((rule) => official.has(rule.id) || seen.has(rule.id));
  };
  const otherGroup = (a, b) => groups[a] !== groups[b];
  const otherAgency = (a, b) => labels[a].agency !== labels[b].agency && otherGroup(a, b);
  const run = (rulesFor, rowsFor) =>
    labels.map((label, index) => suggest(core, { table, label, rules: rulesFor(index), rows: rowsFor(index), labels }));
  const none = () => [];
  const but = (apart) => (index) => labels.map((_, other) => other).filter((other) => other !== index && apart(index, other));
  return {
    groups: new Set(groups).size,
    official: official.size,
    generic: labels.filter((label) => core.isGenericKey(core.wordKey(label.name))).length,
    runs: [
      { name: "all rules", kind: "words", results: run(() => rules, none) },
      { name: "rules without support outside the name's own group taken out", kind: "words", results: run(supported(otherGroup), none) },
      { name: "the same, outside the name's agency and group", kind: "words", results: run(supported(otherAgency), none) },
      {
        name: "only rules whose words stand in official goals and guidelines",
        kind: "words",
        results: run((_) => rules.filter((rule) => official.has(rule.id)), none),
      },
      {
        name: "rows tagged before teach, no rules: leave one out",
        kind: "rows",
        results: run(
          none,
          but(() => true),
        ),
      },
      { name: "rows tagged before teach, no rules: leave the group out", kind: "rows", results: run(none, but(otherGroup)) },
      {
        name: "both: rules supported by other names, rows of other names (leave one out)",
        kind: "both",
        results: run(
          supported(otherGroup),
          but(() => true),
        ),
      },
      { name: "both: everything outside the name's group", kind: "both", results: run(supported(otherGroup), but(otherGroup)) },
    ],
  };
}

function suggest(core, { table, label, rules, rows, labels }) {
  const tagged = rows.map((index) => ({
    line: lineOf(labels[index], index),
    tier: labels[index].tier,
    because: "column",
    suggestion: null,
  }));
  const goalless = rules.length === 0 ? { ...table, goals: [], tiers: table.tiers.map((tier) => ({ ...tier, name: tier.label })) } : table;
  return core.suggestTiers(tagged, { rules, tierTable: goalless, tiersByRow: new Map() })(lineOf(label, -1));
}

function lineOf(label, row) {
  return { row, agency: label.agency, project: label.name, activity: null, description: null, budgetPlan: null };
}

function firings(core, { rules, table, labels }) {
  const read = core.ruleReader(rules, table);
  return labels.map((label) => read(core.wordKey(label.name)).map((one) => one.id));
}

function isOfficial(core, rule, table) {
  const texts = core.tierTexts(table).map(({ text }) => core.wordKey(text));
  return texts.some((text) => rule.words.every((word) => text.includes(core.wordKey(word))));
}

function groupsOf(core, labels) {
  const pieces = labels.map(({ name }) => piecesOf(core.wordKey(name)));
  const groups = labels.map((_, index) => index);
  labels.forEach((_, a) => {
    for (let b = 0; b < a; b += 1) {
      const smaller = Math.min(pieces[a].size, pieces[b].size);
      const shared = [...pieces[a]].filter((piece) => pieces[b].has(piece)).length;
      if (smaller === 0 || shared / smaller <= SAME_THING) continue;
      const [from, to] = [groups[a], groups[b]];
      groups.forEach((group, index) => {
        if (group === from) groups[index] = to;
      });
    }
  });
  return groups;
}

function piecesOf(key) {
  return new Set(Array.from({ length: Math.max(0, key.length - PIECE + 1) }, (_, at) => key.slice(at, at + PIECE)));
}
