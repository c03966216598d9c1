const sweeps = 12;

/**
 * Places states in rows so that most transitions lead down: `{rows, chains}`. An edge over several rows gets a bend in
 * each row between, so that it passes beside the boxes there; `chains` holds the row entries an edge runs through.
 */
export function layered(names, edges, starts) {
  const forward = withoutCycles(names, edges, starts);
  const depth = depths(names, forward);
  const rows = [];
  const put = (name, row) => (rows[row] ??= []).push(name);
  for (const name of names) put(name, depth.get(name) ?? 0);
  const chains = forward.map(({ from, to, turned, edge }) => {
    const chain = [from];
    for (let row = depth.get(from) + 1; row < depth.get(to); row += 1) {
      const bend = `${from}>${to}@${row}`;
      put(bend, row);
      chain.push(bend);
    }
    return { edge, turned, chain: [...chain, to] };
  });
  return { rows: untangled(rows, chains), chains };
}

/** Turns round every edge that would close a circle, as a depth-first walk meets it. */
function withoutCycles(names, edges, starts) {
  const state = new Map();
  const back = new Set();
  const visit = (name) => {
    state.set(name, 'open');
    for (const edge of edges.filter(({ from }) => from === name)) {
      if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(name, 'done');
  };
  for (const name of [...starts, ...names]) if (!state.has(name)) visit(name);
  return edges.map((edge) =>
    back.has(edge)
      ? { edge, turned: true, from: edge.to, to: edge.from }
      : { edge, turned: false, from: edge.from, to: edge.to },
  );
}

/** The longest way down to each state. */
function depths(names, edges) {
  const depth = new Map();
  const depthOf = (name) => {
    const known = depth.get(name);
    if (known !== undefined) return known;
    depth.set(name, 0);
    const above = edges.filter(({ to, from }) => to === name && from !== name).map(({ from }) => depthOf(from) + 1);
    depth.set(name, Math.max(0, ...above));
    return depth.get(name);
  };
  names.forEach(depthOf);
  return depth;
}

/** Orders each row by the middle of its neighbours, down and up in turn. */
function untangled(rows, chains) {
  const links = chains.flatMap(({ chain }) => chain.slice(1).map((name, position) => [chain[position], name]));
  let ordered = rows;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const down = sweep % 2 === 0;
    const place = new Map(
      ordered.flatMap((row) => row.map((name, position) => [name, (position + 1) / (row.length + 1)])),
    );
    const middle = (name) => {
      const near = links.flatMap(([above, below]) => {
        if (down && below === name) return [place.get(above)];
        return !down && above === name ? [place.get(below)] : [];
      });
      return near.length === 0 ? place.get(name) : near.reduce((sum, at) => sum + at, 0) / near.length;
    };
    ordered = ordered.map((row) => {
      const sorted = [...row].sort((a, b) => middle(a) - middle(b));
      sorted.forEach((name, position) => place.set(name, (position + 1) / (row.length + 1)));
      return sorted;
    });
  }
  return ordered;
}
