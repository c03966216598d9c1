import { html } from './html.mjs';
import { layered } from './layers.mjs';
import { anywhere, transitionsOf } from './transitions.mjs';

const box = { width: 150, line: 12, head: 20 };
const bendWidth = 26;
const gap = { across: 34, down: 74 };
const margin = 12;
/** About the width of a letter in the labels. */
const letter = 5.1;

/** A flow's chart as a picture: states in rows, transitions with what leads to them, what changes nothing in the box. */
export function statechart(name, chart) {
  const all = transitionsOf(chart);
  const names = [...(all.some(({ from }) => from === anywhere) ? [anywhere] : []), ...Object.keys(chart.states)];
  const staying = (state) => all.filter(({ from, to }) => from === state && to === null);
  const boxes = new Map(names.map((state) => [state, boxOf(state, staying(state), chart.states[state])]));
  const edges = joined(all.filter(({ to }) => to !== null));
  const { rows, chains } = layered(names, edges, [chart.initial, anywhere]);
  const { width, height, at } = placed(rows, boxes);
  const taken = names.map((state) => areaOf(at.get(state), boxes.get(state)));
  const ports = portsOf(chains, at);
  const drawn = chains.map((chain) => drawnEdge(chain, { at, boxes, ports, taken }));
  return html`<svg
    class="chart"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Statechart of ${name}"
    style="max-width:${width}px"
  >
    <defs>
      <marker id="to-${name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0 0 8 4 0 8z" />
      </marker>
    </defs>
    ${drawn.map(({ path, turned }) => html`<path class="edge${turned ? ' back' : ''}" d="${path}" marker-end="url(#to-${name})" />`)}
    ${names.map((state) => drawnBox(at.get(state), boxes.get(state), state === chart.initial))}
    ${drawn.map(({ label }) => drawnLabel(label))}
  </svg>`;
}

/** One edge for all transitions between the same two states. */
function joined(transitions) {
  const edges = new Map();
  for (const { from, to, event, guard } of transitions) {
    const id = `${from}>${to}`;
    const edge = edges.get(id) ?? { from, to, words: [] };
    edge.words.push(guard ? `${event} [${guard}]` : event);
    edges.set(id, edge);
  }
  return [...edges.values()];
}

function boxOf(state, staying, { tags = [] } = {}) {
  const words = [...new Set(staying.map(({ event, guard }) => (guard ? `${event} [${guard}]` : event)))];
  const question = [tags].flat().find((tag) => tag.startsWith('question:'));
  const notes = [
    ...(question ? [`asks: ${question.slice('question:'.length)}`] : []),
    ...(words.length > 0 ? wrapped(`stays: ${words.join(', ')}`, 27) : []),
  ];
  return { state, notes, ends: [tags].flat().includes('finished'), height: box.head + notes.length * box.line + 8 };
}

function wrapped(text, most) {
  return text.split(' ').reduce((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** Where every box and bend lies. */
function placed(rows, boxes) {
  const widthOf = (name) => (boxes.has(name) ? box.width : bendWidth);
  const rowWidth = (row) => row.reduce((sum, name) => sum + widthOf(name) + gap.across, -gap.across);
  const width = Math.max(...rows.map(rowWidth)) + 2 * margin;
  const at = new Map();
  let y = margin;
  for (const row of rows) {
    const slack = (width - 2 * margin - rowWidth(row)) / (row.length + 1);
    let x = margin + slack;
    for (const name of row) {
      at.set(name, { x: x + widthOf(name) / 2, y });
      x += widthOf(name) + gap.across + slack;
    }
    y += Math.max(...row.map((name) => boxes.get(name)?.height ?? box.head)) + gap.down;
  }
  return { width: Math.ceil(width), height: Math.ceil(y - gap.down + margin), at };
}

const areaOf = ({ x, y }, { height }) => ({
  left: x - box.width / 2,
  right: x + box.width / 2,
  top: y,
  bottom: y + height,
});

/** An edge from the foot of its first box through its bends to the head of its last; its label where there is room. */
function drawnEdge({ chain, turned, edge }, { at, boxes, ports, taken }) {
  const points = chain.flatMap((name, position) => {
    const { x, y } = at.get(name);
    const height = boxes.get(name)?.height ?? 0;
    if (position === 0) return [{ x: x + ports.get(chain).foot, y: y + height }];
    if (position === chain.length - 1) return [{ x: x + ports.get(chain).head, y }];
    return [{ x, y: y + box.head / 2 }];
  });
  const inOrder = turned ? [...points].reverse() : points;
  const lines = edge.words.length > 1 ? wrapped(edge.words.join(', '), 26) : edge.words;
  const label = roomFor(lines, points, taken);
  taken.push(label.area);
  return { path: curve(inOrder), turned, label };
}

/** Where along its boxes each edge begins and ends: in the order of where it comes from and goes to, evenly apart. */
function portsOf(chains, at) {
  const ports = new Map(chains.map(({ chain }) => [chain, { foot: 0, head: 0 }]));
  const spread = (name, side) => {
    const own = chains.map(({ chain }) => chain).filter((chain) => chain.at(side === 'foot' ? 0 : -1) === name);
    const near = (chain) => at.get(chain.at(side === 'foot' ? 1 : -2)).x;
    const step = (box.width - 24) / (own.length + 1);
    const sorted = [...own].sort((a, b) => near(a) - near(b));
    sorted.forEach((chain, position) => (ports.get(chain)[side] = 12 + step * (position + 1) - box.width / 2));
  };
  for (const name of at.keys()) {
    spread(name, 'foot');
    spread(name, 'head');
  }
  return ports;
}

function curve(points) {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  let before = first;
  const parts = rest.map((point) => {
    const middle = Math.round((before.y + point.y) / 2);
    const part = `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    before = point;
    return part;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

/** Tries places along the edge and takes the one that covers least of what is there already. */
function roomFor(lines, points, taken) {
  const width = Math.max(...lines.map((line) => line.length)) * letter + 6;
  const height = lines.length * 11 + 3;
  const tries = points.slice(1).flatMap((point, position) =>
    [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => {
      const from = points[position];
      const ease = share * share * (3 - 2 * share);
      return { x: from.x + (point.x - from.x) * ease, y: from.y + (point.y - from.y) * share };
    }),
  );
  const placedTries = tries.map(({ x, y }) => {
    const area = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    return { x, y, lines, area, covers: taken.reduce((sum, other) => sum + overlap(area, other), 0) };
  });
  return placedTries.reduce((best, one) => (one.covers < best.covers ? one : best));
}

const overlap = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const drawnBox = ({ x, y }, { state, notes, ends, height }, first) =>
  html`<g class="${ends ? 'state ends' : first ? 'state first' : 'state'}">
    <rect x="${Math.round(x - box.width / 2)}" y="${Math.round(y)}" width="${box.width}" height="${height}" rx="6" />
    <text x="${Math.round(x)}" y="${Math.round(y + 15)}" class="name">${state}</text>
    ${notes.map((note, position) => html`<text x="${Math.round(x)}" y="${Math.round(y + box.head + 10 + position * box.line)}">${note}</text>`)}
  </g>`;

const drawnLabel = ({ x, lines, area }) =>
  html`<g class="label">
    <rect
      x="${Math.round(area.left)}"
      y="${Math.round(area.top)}"
      width="${Math.round(area.right - area.left)}"
      height="${Math.round(area.bottom - area.top)}"
      rx="2"
    />
    ${lines.map((line, position) => html`<text x="${Math.round(x)}" y="${Math.round(area.top + 10 + position * 11)}">${line}</text>`)}
  </g>`;
