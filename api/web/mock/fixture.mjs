// Invented records in the shape of docs/api.md, for working on the page without a database. All people, serials and
// cases are invented. The second viewer sees less.

const place = (key, caption, country, kind, longitude, latitude) => ({ key, caption, country, kind, latitude, longitude });
export const places = {
  miami: place('L-USMIA', 'Port of Miami', 'US', 'port', -80.17, 25.77),
  kingston: place('L-JMKIN', 'Kingston Container Terminal', 'JM', 'port', -76.82, 17.97),
  montego: place('L-JMMBJ', 'Montego Bay', 'JM', 'port', -77.93, 18.47),
  portAuPrince: place('L-HTPAP', 'Port-au-Prince', 'HT', 'port', -72.35, 18.55),
  abidjan: place('L-CIABJ', 'Abidjan', 'CI', 'port', -4.02, 5.31),
  niangoloko: place('L-BFNIA', 'Niangoloko border post', 'BF', 'border point', -4.92, 10.28),
  niamey: place('L-NENIM', 'Niamey', 'NE', 'city', 2.11, 13.51),
  santos: place('L-BRSSZ', 'Santos', 'BR', 'port', -46.33, -23.96),
  antwerp: place('L-BEANR', 'Antwerp', 'BE', 'port', 4.4, 51.26),
  asuncion: place('L-PYASU', 'Asunción', 'PY', 'airport', -57.52, -25.24),
  suva: place('L-FJSUV', 'Suva', 'FJ', 'port', 178.44, -18.14),
  longBeach: place('L-USLGB', 'Long Beach', 'US', 'port', -118.2, 33.75),
};

const claim = (owner, grade, from, extra = {}) => ({
  owner, handling: 'H0', handlingScheme: '4x4', document: 'D-1', documentTitle: 'Seizure register 2022 (invented)', locator: 'row 41',
  grade: `4x4:${grade}`, validFrom: from ? `${from}T00:00:00Z` : null, validTo: from ? nextDay(from) : null, precision: from ? 'day' : 'unknown',
  recordedAt: '2026-11-20T09:12:00Z', recordedUntil: null, importRun: 'run-1', status: 'asserted', method: 'reported', ...extra,
});
function nextDay(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().replace('.000', '');
}

const JM = 'JM/firearms-focal-point';
const US = 'US/trace-desk';
const record = (key, label, caption, properties, c) => ({ key, label, caption, properties: { caption, ...properties }, claim: c });
export const records = [
  record('F-1', 'Firearm', 'Glock 19, BKR?4471', { type: 'pistol', make: 'Glock', makeRaw: 'GLOCK GmbH', model: '19', calibre: '9×19 mm', calibreRaw: '9mm Luger', countryOfManufacture: 'AT', serial: 'BKR?4471', serialRaw: 'BKR ?4471', serialStatus: 'partial' }, claim(JM, 'A1', '2022-06-15')),
  record('F-2', 'Firearm', 'Taurus G2C, ACB618204', { type: 'pistol', make: 'Taurus', model: 'G2C', calibre: '9×19 mm', serial: 'ACB618204', serialRaw: 'ACB-618204', serialStatus: 'complete' }, claim(US, 'B2', '2021-11-02')),
  record('P-1', 'Person', 'Orville Tennant (invented)', { name: 'Orville Tennant', nameRaw: 'TENNANT, Orville', otherNames: ['Ovie'], nationality: 'JM' }, claim(JM, 'B2', null)),
  record('P-2', 'Person', 'Dana Whitlock (invented)', { name: 'Dana Whitlock', nameRaw: 'Whitlock Dana', nationality: 'US' }, claim(US, 'A2', null)),
  record('P-3', 'Person', 'Marcus Yeboah (invented)', { name: 'Marcus Yeboah' }, claim(JM, 'X4', null, { status: 'disputed' })),
  record('O-1', 'Organisation', 'Bayside Sporting Goods (invented)', { name: 'Bayside Sporting Goods', kind: 'dealer' }, claim(US, 'A1', null)),
  record('E-1', 'CustodyEvent', 'Sold 2021-11-02', { kind: 'sold', whenRaw: '11/2/2021' }, claim(US, 'A1', '2021-11-02')),
  record('E-2', 'CustodyEvent', 'Recovered 2022-06-15', { kind: 'recovered' }, claim(JM, 'A1', '2022-06-15')),
  record('G-1', 'RouteLeg', 'Miami → Kingston by sea', { mode: 'sea', departFrom: '2022-05-28T00:00:00Z', departTo: '2022-05-29T00:00:00Z', concealment: 'in a drum of household goods', consignment: 'CN-7781' }, claim(JM, 'B3', '2022-05-28', { method: 'inferred' })),
  record('S-1', 'Seizure', 'Seizure JM-2022-118', { basis: 'criminal', reference: 'JM-2022-118', whenRaw: '15 June 2022' }, claim(JM, 'A1', '2022-06-15')),
  record('C-1', 'Case', 'Case KGN-4410', { reference: 'KGN-4410', offence: 'trafficking in firearms', traffickingFlag: true }, claim(JM, 'A1', '2022-06-16')),
  record('C-2', 'Case', 'Case MBJ-0932', { reference: 'MBJ-0932', offence: 'robbery' }, claim(JM, 'A2', '2022-03-04')),
  record('X-1', 'Correlation', 'Correlation 87 of 100', { score: 87, rank: 1 }, claim(JM, 'B4', '2022-07-01')),
  record('L-JMKIN', 'Location', 'Kingston Container Terminal', { name: 'Kingston Container Terminal', country: 'JM', kind: 'port', code: 'JMKIN' }, claim('public', 'A1', null)),
  record('L-USMIA', 'Location', 'Port of Miami', { name: 'Port of Miami', country: 'US', kind: 'port', code: 'USMIA' }, claim('public', 'A1', null)),
];
let n = 0;
const link = (type, from, to, c, properties = {}) => ({ key: `K-${++n}`, type, from, to, properties, claim: c });
export const links = [
  link('OF', 'E-1', 'F-1', claim(US, 'A1', '2021-11-02')),
  link('FROM_PARTY', 'E-1', 'O-1', claim(US, 'A1', '2021-11-02')),
  link('TO_PARTY', 'E-1', 'P-2', claim(US, 'A1', '2021-11-02')),
  link('AT', 'E-1', 'L-USMIA', claim(US, 'A2', '2021-11-02')),
  link('CARRIED', 'G-1', 'F-1', claim(JM, 'B3', '2022-05-28', { method: 'inferred' })),
  link('DEPARTS', 'G-1', 'L-USMIA', claim(JM, 'B3', '2022-05-28')),
  link('ARRIVES', 'G-1', 'L-JMKIN', claim(JM, 'B3', '2022-05-31')),
  link('BY', 'G-1', 'P-1', claim(JM, 'B2', '2022-05-28')),
  link('OF', 'E-2', 'F-1', claim(JM, 'A1', '2022-06-15')),
  link('AT', 'E-2', 'L-JMKIN', claim(JM, 'A1', '2022-06-15')),
  link('WITHIN', 'E-2', 'C-1', claim(JM, 'A1', '2022-06-15')),
  link('SUSPECT_IN', 'P-1', 'C-1', claim(JM, 'B2', '2022-06-16'), { role: 'consignee' }),
  link('SUSPECT_IN', 'P-3', 'C-1', claim(JM, 'X4', '2022-06-16', { status: 'disputed' })),
  link('ASSOCIATE_OF', 'P-2', 'P-1', claim(JM, 'C3', '2022-02-01', { handling: 'H1' })),
  link('RECOVERED_IN', 'F-1', 'C-1', claim(JM, 'A1', '2022-06-15')),
  link('BETWEEN', 'X-1', 'F-1', claim(JM, 'B4', '2022-07-01')),
];

/** A ring around the centre; the service does better. */
export function positionsOf(keys, centre) {
  const around = keys.filter((key) => key !== centre);
  const radius = Math.max(190, (around.length * 176) / (2 * Math.PI));
  return Object.fromEntries([[centre, [0, 0]], ...around.map((key, i) => {
    const angle = (2 * Math.PI * i) / around.length;
    return [key, [Math.round(radius * 1.4 * Math.cos(angle)), Math.round(radius * Math.sin(angle))]];
  })]);
}

let legs = 0;
const leg = (from, to, mode, day, inferred = false) => ({
  key: `LEG-${++legs}`, caption: `${from.caption} → ${to.caption}`, mode, from, to, depart: [`${day}T00:00:00Z`, nextDay(day)], arrive: [nextDay(day), nextDay(nextDay(day).slice(0, 10))],
  consignment: `CN-${7700 + legs}`, firearms: 4, grade: '4x4:B2', owner: JM, inferred, document: 'D-1', locator: `row ${legs}`,
});
const way = (kind, timeClass, ...steps) => ({ kind, timeClass, thing: 'F-1', joinedBy: kind === 'linked' ? ['P-1'] : [], legs: steps, sale: null, recovery: null });
const counted = (ways, distinctFirearms, distinctSeizures) => ({ ways, distinctFirearms, distinctSeizures });
const p = places;
export const corridors = [
  { origin: 'US', destination: 'JM', counts: { chain: counted(5, 11, 4), pair: counted(9, 14, 8), linked: counted(2, 3, 1) }, interval: [4, 13], weakestGrade: '4x4:C3', inferredShare: 0.125, modes: ['sea', 'air'], via: [], ways: [way('chain', 'certain', leg(p.miami, p.kingston, 'sea', '2022-05-28')), way('chain', 'possible', leg(p.miami, p.portAuPrince, 'sea', '2022-04-01'), leg(p.portAuPrince, p.montego, 'sea', '2022-04-02')), way('linked', 'possible', leg(p.miami, p.kingston, 'air', '2022-03-01', true))] },
  { origin: 'CI', destination: 'NE', counts: { chain: counted(3, 7, 3), pair: counted(0, 0, 0), linked: counted(4, 6, 2) }, interval: [3, 5], weakestGrade: '4x4:B3', inferredShare: 0.4, modes: ['road'], via: [p.niangoloko], ways: [way('chain', 'certain', leg(p.abidjan, p.niangoloko, 'road', '2020-12-01'), leg(p.niangoloko, p.niamey, 'road', '2020-12-04'))] },
  { origin: 'PY', destination: 'BE', counts: { chain: counted(0, 0, 0), pair: counted(0, 0, 0), linked: counted(3, 5, 2) }, interval: [0, 2], weakestGrade: '4x4:X4', inferredShare: 1, modes: ['road', 'sea'], via: [p.santos], ways: [way('linked', 'possible', leg(p.asuncion, p.santos, 'road', '2021-07-01', true), leg(p.santos, p.antwerp, 'sea', '2021-07-09', true))] },
  { origin: 'US', destination: 'FJ', counts: { chain: counted(2, 2, 2), pair: counted(1, 1, 1), linked: counted(0, 0, 0) }, interval: [2, 3], weakestGrade: '4x4:B2', inferredShare: 0, modes: ['sea'], via: [], ways: [way('chain', 'certain', leg(p.longBeach, p.suva, 'sea', '2021-02-10'))] },
];

/** Along a land border, over the antimeridian, and as many more as are asked for, between invented places anywhere. */
const trend = [2020, 2021, 2022].map((year, i) => ({ period: String(year), from: `${year}-01-01T00:00:00Z`, to: `${year + 1}-01-01T00:00:00Z`, ways: i + 1, seizures: i + 1, interval: [0, i + 4] }));
const at = (name, country, longitude, latitude) => place(name, name, country, 'city', longitude, latitude);
const drawn = (origin, destination, seizures, from, to, mode) => ({
  origin, destination, counts: { chain: counted(seizures, seizures, seizures), pair: counted(0, 0, 0), linked: counted(0, 0, 0) }, interval: [1, seizures + 3], weakestGrade: '4x4:B2', inferredShare: 0, modes: [mode], via: [], supportedBy: 'chain', trend, acrossPeriods: 0, ways: [way('chain', 'certain', leg(from, to, mode, '2021-02-10'))],
});
export const farAndNear = [
  drawn('FJ', 'WS', 5, at('Suva', 'FJ', 178.44, -18.14), at('Apia', 'WS', -171.76, -13.83), 'sea'),
  drawn('PY', 'BR', 7, at('Ciudad del Este', 'PY', -54.61, -25.51), at('Foz do Iguaçu', 'BR', -54.59, -25.55), 'road'),
];
export function many(number) {
  let state = 7;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const codes = 'AF AL DZ AO AR AM AU AT AZ BD BY BE BJ BO BA BW BR BG BF BI KH CM CA CF TD CL CN CO CG CR CI HR CU CZ CD DK DO EC EG SV EE ET FJ FI FR GA GE DE GH GR GT GN HT HN HU IN ID IR IQ IE IL IT JM JP JO KZ KE KW LA LV LB LY LT MG MW MY ML MR MX MD MN MA MZ MM NA NP NZ NI NE NG NO OM PK PA PG PY PE PH PL PT QA RO RU RW SA SN RS SL SG SK SI SO ZA SS ES SD SE CH SY TJ TZ TH TG TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW'.split(' ');
  const capital = new Map(codes.map((code) => [code, at(code, code, next() * 340 - 170, next() * 120 - 50)]));
  const pairs = new Map();
  while (pairs.size < number) {
    const [from, to] = [codes[Math.floor(next() * codes.length)], codes[Math.floor(next() * codes.length)]];
    if (from !== to) pairs.set(`${from} ${to}`, drawn(from, to, 2 + Math.floor(next() ** 4 * 40), capital.get(from), capital.get(to), 'sea'));
  }
  return [...pairs.values()];
}

export const flows = [['Arizona', 'California', 3352], ['Nevada', 'California', 2083], ['Indiana', 'Illinois', 1954], ['Virginia', 'Maryland', 1070]].map(([from, to, firearms]) => ({
  year: 2020, from, to, firearms, source: place(from, from, 'US', 'state', null, null), target: place(to, to, 'US', 'state', null, null), claim: claim('US/atf', 'A2', null, { documentTitle: 'Source and recovery states 2020', locator: 'row 12' }),
}));

export const imports = [
  { id: 'run-7f3a', document: 'D-2', mapping: 'crime-guns-delaware', owner: 'US-DE/press', startedAt: '2026-11-20T09:12:00Z', read: 635, accepted: 611, quarantined: 22, duplicate: 2, created: 4210, changed: 0, disputed: 1, complete: true },
];
export const quarantine = [{ row: 118, field: 'crime_date', value: '12/09/202', reason: 'Not a date of the form M/D/YYYY; correct it and load the file again', text: '118,Glock,9mm,12/09/202' }];
