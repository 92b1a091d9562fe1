import { geoGraticule, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';
import type { Topology, GeometryCollection } from 'topojson-specification';
import { placeLabels } from './labels';
import { middleLongitude, nearEnd, type Point } from './points';

export interface MapLine {
  id: string;
  points: Point[];
  /** In pixels. */
  width: number;
  dashed: boolean;
  words: string;
}

export interface MapDot {
  point: Point;
  words: string;
}

export interface MapSize {
  width: number;
  height: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/** From so many lines on they are drawn pale and half as wide, so that they show one another. */
const CROWD = 60;

/** How far the map may be drawn larger than the whole world: a coast is to stay in sight. */
const CLOSEST = 9;

const atlas = world as unknown as Topology;
const countries = atlas.objects['countries'] as GeometryCollection;
const land = feature(atlas, atlas.objects['land'] as GeometryCollection);
const borders = mesh(atlas, countries, (a, b) => a !== b);

/**
 * Draws a map in Natural Earth projection, its lines as great circles, cut where they leave the map. Built as elements,
 * so that each line has a title, a role and the keyboard. With a selected line the map shows its surroundings.
 */
export function drawMap(svg: SVGSVGElement, size: MapSize, lines: MapLine[], dots: MapDot[], selected: string, onSelect: (id: string) => void): void {
  const inSight = lines.filter((line) => selected === '' || line.id === selected);
  const projection = projectionFor(size, [...inSight.flatMap((line) => line.points), ...dots.map((dot) => dot.point)]);
  const path = geoPath(projection);
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  const crowded = lines.length > CROWD;
  svg.classList.toggle('crowded', crowded);
  svg.replaceChildren();
  add(svg, 'path', { class: 'sea', d: path({ type: 'Sphere' }) ?? '' });
  add(svg, 'path', { class: 'graticule', d: path(geoGraticule().step(selected ? [5, 5] : [20, 20])()) ?? '' });
  add(svg, 'path', { class: 'land', d: path(land) ?? '' });
  add(svg, 'path', { class: 'borders', d: path(borders) ?? '' });
  // The selected line last, above the others.
  const ordered = [...lines].sort((a, b) => Number(a.id === selected) - Number(b.id === selected) || b.width - a.width);
  for (const line of ordered) drawLine(svg, projection, crowded ? { ...line, width: line.width / 2 } : line, selected, onSelect);
  drawDots(svg, size, projection, dots);
}

function add(parent: Element, name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

function drawLine(svg: SVGSVGElement, projection: GeoProjection, line: MapLine, selected: string, onSelect: (id: string) => void): void {
  const d = lineShape(projection, line.points);
  const state = line.id === selected ? ' selected' : selected ? ' faded' : '';
  const group = add(svg, 'g', { class: `way${state}`, role: 'button', tabindex: '0', 'aria-label': line.words, 'data-corridor': line.id });
  add(group, 'title', {}).textContent = line.words;
  add(group, 'path', { class: 'hit', d });
  const dashes = line.dashed ? { 'stroke-dasharray': `${line.width * 2 + 3} ${line.width + 3}` } : {};
  add(group, 'path', { class: 'line', d, 'stroke-width': String(line.width), ...dashes });
  drawHead(group, projection, line);
  group.addEventListener('click', () => onSelect(line.id));
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect(line.id);
  });
}

/** Great circles through the points, cut in two where they leave the map at one side and come in at the other. */
export function lineShape(projection: GeoProjection, points: Point[]): string {
  return geoPath(projection)({ type: 'LineString', coordinates: points }) ?? '';
}

/** A small head at the end of the line, in the direction in which it arrives. */
function drawHead(group: Element, projection: GeoProjection, line: MapLine): void {
  const last = line.points.at(-1);
  const before = line.points.at(-2);
  if (!last || !before) return;
  const end = projection(last);
  const near = projection(nearEnd(before, last));
  if (!end || !near) return;
  const angle = (Math.atan2(end[1] - near[1], end[0] - near[0]) * 180) / Math.PI;
  const size = 4 + line.width;
  add(group, 'path', {
    class: 'head',
    d: `M-2 0L${-2 - size * 1.6} ${-size * 0.7}L${-2 - size * 1.6} ${size * 0.7}Z`,
    transform: `translate(${end[0].toFixed(1)} ${end[1].toFixed(1)}) rotate(${angle.toFixed(1)})`,
  });
}

/** Each place a dot; its words beside it where they cover no other words, else only on hovering. */
function drawDots(svg: SVGSVGElement, size: MapSize, projection: GeoProjection, dots: MapDot[]): void {
  const seen = dots.flatMap((dot) => {
    const at = projection(dot.point);
    return at ? [{ at, words: dot.words }] : [];
  });
  const labels = placeLabels(seen, size);
  seen.forEach(({ at, words }, i) => {
    const group = add(svg, 'g', { class: 'dot', transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})` });
    add(group, 'title', {}).textContent = words;
    add(group, 'circle', { r: '3.2' });
    const label = labels[i];
    if (label) add(group, 'text', { x: String(label.x), y: String(label.y), 'text-anchor': label.anchor }).textContent = words;
  });
}

/** Turned so that what is to be seen lies in the middle, and as large as it can be with room around it. */
export function projectionFor(size: MapSize, points: Point[]): GeoProjection {
  const extent = (margin: number): [[number, number], [number, number]] => [
    [margin, margin],
    [size.width - margin, size.height - margin],
  ];
  const whole = geoNaturalEarth1().precision(0.2).fitExtent(extent(6), { type: 'Sphere' });
  if (points.length < 2) return whole;
  const turned = geoNaturalEarth1()
    .precision(0.2)
    .rotate([-middleLongitude(points), 0, 0])
    .fitExtent(extent(Math.min(size.width, size.height) * 0.18), { type: 'MultiPoint', coordinates: points });
  if (turned.scale() <= whole.scale()) {
    return geoNaturalEarth1().precision(0.2).rotate(turned.rotate()).fitExtent(extent(6), { type: 'Sphere' });
  }
  if (turned.scale() > whole.scale() * CLOSEST) {
    turned.scale(whole.scale() * CLOSEST);
    const [[left, top], [right, bottom]] = geoPath(turned).bounds({ type: 'MultiPoint', coordinates: points });
    const [x, y] = turned.translate();
    turned.translate([x + size.width / 2 - (left + right) / 2, y + size.height / 2 - (top + bottom) / 2]);
  }
  return turned;
}
