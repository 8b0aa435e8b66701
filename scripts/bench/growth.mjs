/** How the cost per row grows with the number of rows, as a table and as a picture. */
import { writeFileSync } from "node:fs";
import { fromRoot } from "../../config/vite-builds.mjs";
import { medianOfRuns, runsFor } from "./median-of-runs.mjs";
import { makeRows } from "./rows.mjs";

const SIZES = [78, 1_000, 10_000, 100_000, 1_000_000];
const PICTURE = "docs/performance-growth.svg";

/** Measures analysis and decoding over growing numbers of rows, each size warm. */
export async function measureGrowth(core, settings) {
  const points = [];
  for (const rows of SIZES) {
    const runs = runsFor(rows);
    const bytes = Buffer.from(JSON.stringify(makeRows(rows).values), "utf8");
    const decode = await medianOfRuns(() => JSON.parse(bytes.toString("utf8")), { runs });
    const grid = { ...core.emptyGrid("bench"), values: decode.result };
    const analysis = await medianOfRuns(() => core.analyze(grid, settings).kind, { runs });
    points.push({ rows, analyze: (analysis.cpuMs * 1000) / rows, decode: (decode.cpuMs * 1000) / rows });
    const { analyze, decode: decoding } = points.at(-1);
    console.log(
      `${rows.toLocaleString("en").padStart(9)} rows: analyze ${analysis.cpuMs.toFixed(1)} ms of processor time, ${analyze.toFixed(2)} µs a row; decode ${decoding.toFixed(2)} µs a row; ratio ${(analyze / decoding).toFixed(2)}`,
    );
  }
  const at = (rows) => points.find((point) => point.rows === rows).analyze;
  console.log(`cost per row at 1,000,000 / at 10,000: ${(at(1_000_000) / at(10_000)).toFixed(2)}`);
  writeFileSync(fromRoot(PICTURE), pictureOf(points));
  console.log(`drawn: ${PICTURE}`);
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 360, 64, 24, 40, 56];

/** Rows from left to right, microseconds a row from bottom to top, both by powers of ten. */
function pictureOf(points) {
  const highest = Math.ceil(Math.log10(Math.max(...points.map(({ analyze, decode }) => Math.max(analyze, decode)))));
  const lowest = Math.floor(Math.log10(Math.min(...points.map(({ analyze, decode }) => Math.min(analyze, decode)))));
  const x = (rows) => LEFT + ((Math.log10(rows) - 1.5) / 4.7) * (WIDTH - LEFT - RIGHT);
  const y = (us) => HEIGHT - BOTTOM - ((Math.log10(us) - lowest) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM);
  const text = (at, words, more = "") => `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;
  const line = (of, colour) => {
    const places = points.map((point) => [x(point.rows), y(point[of])]);
    const dots = places.map(([left, top]) => `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="4" fill="${colour}"/>`);
    const path = places.map((place) => place.map((one) => one.toFixed(1)).join(",")).join(" ");
    const values = places.map(([left, top], index) =>
      text([left, top - 10], points[index][of].toFixed(1), `text-anchor="middle" fill="${colour}"`),
    );
    return [`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...dots, ...values];
  };
  const levels = Array.from({ length: highest - lowest + 1 }, (_, step) => 10 ** (lowest + step));
  const grid = levels.flatMap((us) => [
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(us).toFixed(1)}" y2="${y(us).toFixed(1)}" stroke="#d0d0d0"/>`,
    text([LEFT - 8, y(us) + 4], String(us), 'text-anchor="end" fill="#505050"'),
  ]);
  const sizes = points.map(({ rows }) =>
    text([x(rows), HEIGHT - BOTTOM + 22], rows.toLocaleString("en"), 'text-anchor="middle" fill="#505050"'),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="Microseconds a row by number of rows" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
${[...grid, ...sizes, ...line("decode", "#767676"), ...line("analyze", "#0f6cbd")].join("\n")}
${text([LEFT, 20], "Microseconds of processor time a row: the whole analysis", 'fill="#0f6cbd"')}
${text([LEFT + 330, 20], "and decoding the rows' JSON alone", 'fill="#767676"')}
${text([WIDTH / 2, HEIGHT - 12], "rows", 'text-anchor="middle" fill="#505050"')}
</svg>
`;
}
