/** Reads labelled names from CSV text; rows whose tier cannot be read stop the run, since a silent loss would flatter. */
export function readLabels(csv, readTier) {
  const [header, ...rows] = csvRows(csv.replace(/^\ufeff/, ""));
  const column = (name) => header.indexOf(name);
  return rows.map((row, index) => {
    const reading = readTier(row[column("official_tier")] ?? "");
    if (reading.kind !== "tier") throw new Error(`Row ${index + 2}: no tier can be read.`);
    const cell = (name) => (column(name) < 0 ? "" : (row[column(name)] ?? ""));
    return { name: cell("name"), tier: reading.tier, agency: cell("agency"), level: cell("level"), guideline: cell("official_guideline") };
  });
}

function csvRows(text) {
  const rows = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    rows.push(
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => (match[1] ?? match[2] ?? "").replaceAll('""', '"')),
    );
  }
  return rows;
}
