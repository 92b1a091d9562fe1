// Serves the built page with a small invented answer to each call, under the content security policy of the service.
// For working on the page only: node mock/server.mjs [port] [folder] [how many more corridors]
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import * as data from './fixture.mjs';

const port = Number(process.argv[2] ?? 8090);
const folder = process.argv[3] ?? join(import.meta.dirname, '../../server/src/main/resources/static');
const thousand = Number(process.argv[4] ?? 0);
const choices = [
  { name: 'jm-investigator', title: 'Investigator (demo)', country: 'JM' },
  { name: 'us-analyst', title: 'Analyst (demo)', country: 'US' },
];
let viewer = choices[0];
const runs = new Map();
let away = false;

const sees = (one) => viewer.country === 'JM' || one.claim.owner.startsWith('US') || one.claim.owner === 'public';
const records = () => data.records.filter(sees);
const links = () => data.links.filter(sees).filter((link) => [link.from, link.to].every((key) => records().some((record) => record.key === key)));
const refuse = (status, title, detail) => ({ status, body: { type: 'about:blank', title, status, detail } });
const missing = (key) => refuse(404, 'Not Found', `There is no record "${key}" that you may see. Check its spelling, or search for it.`);

function around(key, hops) {
  let keys = new Set([key]);
  for (let i = 0; i < hops; i++) {
    const next = new Set(keys);
    for (const link of links()) if (keys.has(link.from) || keys.has(link.to)) next.add(link.from).add(link.to);
    keys = next;
  }
  const list = [...keys];
  return { centre: key, hops, records: records().filter((one) => keys.has(one.key)), links: links().filter((one) => keys.has(one.from) && keys.has(one.to)), positions: data.positionsOf(list, key), complete: true, cut: '' };
}

function analysis(run) {
  const progress = Math.min(1, (Date.now() - run.at) / 2000);
  const status = run.cancelled ? 'cancelled' : progress < 1 ? 'running' : 'done';
  return { id: run.id, status, progress, measure: run.measure, projection: run.projection, parameters: {}, snapshot: 'a41f09c2be77', nodes: 15, links: 16, version: 'mock', startedAt: new Date(run.at).toISOString(), durationMs: 41, by: viewer.name, error: '', notes: ['Victims, witnesses and minors left the network before anything was computed.'] };
}

function answer(method, path, query, body) {
  const [head, key, tail] = path.split('/').map(decodeURIComponent);
  if (head === 'away') return ((away = !away), { body: { away } });
  if (away && head !== 'session') return refuse(503, 'Service Unavailable', 'The database is away; the service is trying to reach it again. Ask again in a few seconds.');
  switch (head) {
    case 'health':
      return { body: { status: 'up', database: 'up', version: 'mock', records: 15 } };
    case 'session':
      if (method === 'POST') viewer = choices.find((one) => one.name === body.viewer) ?? viewer;
      return { body: { viewer: { ...viewer, clearances: [] }, demo: true, choices } };
    case 'search': {
      const pattern = new RegExp(query.get('q').replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.'), 'i');
      const hits = records().filter((one) => Object.values(one.properties).some((value) => pattern.test(String(value))));
      return { body: { query: query.get('q'), hits, complete: true } };
    }
    case 'entities': {
      const record = records().find((one) => one.key === key);
      if (!record) return missing(key);
      if (tail === 'neighbourhood') return { body: around(key, Number(query.get('hops') ?? 1)) };
      if (tail === 'row') return { body: { documentTitle: record.claim.documentTitle, sha256: '9f2c'.repeat(16), origin: 'invented', locator: 'row 41', header: 'ref,make,model,serial,date', text: 'JM-2022-118,"GLOCK GmbH",19,BKR ?4471,15 June 2022' } };
      return { body: { record, earlierVersions: [] } };
    }
    case 'links':
      return { body: { documentTitle: 'Seizure register 2022 (invented)', sha256: '9f2c'.repeat(16), origin: 'invented', locator: 'row 41', header: 'a,b', text: '1,2' } };
    case 'paths': {
      const chart = around(query.get('from'), 2);
      if (key === 'why') {
        const link = data.links[13];
        const sources = [{ document: 'D-1', title: link.claim.documentTitle, origin: 'invented', locator: link.claim.locator, grade: link.claim.grade }];
        const steps = [{ from: 'P-2', to: 'P-1', links: [{ link, sources, independentOrigins: 1 }] }];
        return { body: { found: true, ways: [{ cost: 1, countries: ['JM'], weakestGrade: link.claim.grade, disputed: false, steps }], weighed: 1, complete: true, records: chart.records, positions: chart.positions, notes: [] } };
      }
      return { body: { ...chart, kind: 'shortest', found: true, steps: ['P-2', data.links[13].key, 'P-1'], backwardSteps: 0 } };
    }
    case 'corridors': {
      const least = Number(query.get('minimumSupport'));
      const known = viewer.country === 'JM' ? [...data.corridors, ...data.farAndNear, ...data.many(thousand)] : data.corridors;
      const found = known.filter((one) => viewer.country === 'JM' || one.origin === 'US').filter((one) => (!query.get('from') || one.origin === query.get('from')) && (!query.get('to') || one.destination === query.get('to')));
      const shown = found.filter((one) => Math.max(...Object.values(one.counts).map((c) => c.distinctSeizures)) >= least);
      return { body: { window: null, minimumSupport: least, corridors: shown, withheldBelowSupport: found.length - shown.length, effort: { seizures: 41, countriesReporting: 6 }, complete: true } };
    }
    case 'flows': {
      const shown = data.flows.filter((one) => !query.get('year') || String(one.year) === query.get('year'));
      return { body: { year: 2020, flows: shown, total: shown.reduce((sum, one) => sum + one.firearms, 0), complete: true, note: 'Counts only firearms whose trace reached a purchaser.' } };
    }
    case 'measures':
      return { body: [{ name: 'betweenness', title: 'Betweenness', family: 'centrality', subject: 'record', grouping: false, means: 'How many of the shortest paths between others run through a record.', notWhen: 'The links are not known to be complete around the records compared.', parameters: [] }, { name: 'degree', title: 'Degree', family: 'centrality', subject: 'record', grouping: false, means: 'How many others a record is linked to.', notWhen: 'Some records were looked at longer than others.', parameters: [] }] };
    case 'projections':
      return { body: [{ name: 'people', title: 'People by what they share', description: 'Persons linked by events.', directed: false, weight: 'none', oneModeRule: 'shared event', identityRule: 'SAME_AS', leftOut: ['minors', 'victims', 'witnesses'], parameters: [] }] };
    case 'analyses': {
      if (method === 'POST') {
        const run = { id: `run-${runs.size + 1}`, at: Date.now(), ...body };
        runs.set(run.id, run);
        return { status: 202, body: { id: run.id, status: 'queued' } };
      }
      if (!key) return { body: [...runs.values()].map(analysis) };
      const run = runs.get(key);
      if (!run) return refuse(404, 'Not Found', `There is no analysis "${key}" that you may see.`);
      if (method === 'DELETE') return ((run.cancelled = true), { status: 202, body: {} });
      if (tail === 'result') return { body: { rows: records().map((one, i) => ({ key: one.key, label: one.label, caption: one.caption, score: 40.123456 / (i + 1), rank: i + 1 })), total: records().length, complete: true, snapshot: 'a41f09c2be77', notes: [] } };
      return { body: analysis(run) };
    }
    case 'imports':
      return { body: tail === 'quarantine' ? { rows: data.quarantine } : data.imports };
    case 'export':
      return refuse(409, 'Conflict', 'The chart cannot be exported: the link K-14 is handled H1, "not in court without the provider’s leave". Take it out of the selection.');
    default:
      return refuse(404, 'Not Found', 'There is nothing at this address.');
  }
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.txt': 'text/plain' };

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  response.setHeader('Content-Security-Policy', "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  if (url.pathname.startsWith('/api/v1/')) {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { status = 200, body } = answer(request.method, url.pathname.slice('/api/v1/'.length), url.searchParams, text ? JSON.parse(text) : {});
    response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' });
    response.end(JSON.stringify(body));
    return;
  }
  const file = normalize(url.pathname === '/' ? '/index.html' : url.pathname);
  try {
    const content = await readFile(join(folder, file));
    response.writeHead(200, { 'Content-Type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8` });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(port, '127.0.0.1', () => console.log(`Invented answers at http://127.0.0.1:${port}`));
