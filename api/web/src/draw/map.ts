import { geoGraticule, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';
import type { Topology, GeometryCollection } from 'topojson-specification';
import type { Point } from './points';

export interface MapLine {
  id: string;
  points: Point[];
  /** In pixels of the map's own 960 by 500. */
  width: number;
  dashed: boolean;
  words: string;
}

export interface MapDot {
  id: string;
  point: Point;
  words: string;
  /** Whether its words stand beside it; else they are only in its title. */
  named: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 500;

const atlas = world as unknown as Topology;
const countries = atlas.objects['countries'] as GeometryCollection;
const land = feature(atlas, atlas.objects['land'] as GeometryCollection);
const borders = mesh(atlas, countries, (a, b) => a !== b);

/**
 * Draws a map of the world in Natural Earth projection, its lines as great circles, cut where they cross 180°. Built as
 * elements, so that each line has a title, a role and the keyboard.
 */
export function drawMap(svg: SVGSVGElement, lines: MapLine[], dots: MapDot[], selected: string, onSelect: (id: string) => void): void {
  const projection = projectionFor(lines, dots);
  const path = geoPath(projection);
  svg.replaceChildren();
  const add = (parent: Element, name: string, attributes: Record<string, string>): SVGElement => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };
  add(svg, 'path', { class: 'sea', d: path({ type: 'Sphere' }) ?? '' });
  add(svg, 'path', { class: 'graticule', d: path(geoGraticule().step([20, 20])()) ?? '' });
  add(svg, 'path', { class: 'land', d: path(land) ?? '' });
  add(svg, 'path', { class: 'borders', d: path(borders) ?? '' });
  // The selected line last, above the others.
  const ordered = [...lines].sort((a, b) => Number(a.id === selected) - Number(b.id === selected) || b.width - a.width);
  for (const line of ordered) {
    const d = path({ type: 'LineString', coordinates: line.points }) ?? '';
    const state = line.id === selected ? ' selected' : selected ? ' faded' : '';
    const group = add(svg, 'g', { class: `way${state}`, role: 'button', tabindex: '0', 'aria-label': line.words });
    const title = add(group, 'title', {});
    title.textContent = line.words;
    add(group, 'path', { class: 'hit', d });
    add(group, 'path', {
      class: 'line',
      d,
      'stroke-width': String(line.width),
      ...(line.dashed ? { 'stroke-dasharray': `${line.width * 2 + 3} ${line.width + 3}` } : {}),
    });
    arrow(add, group, projection, line);
    group.addEventListener('click', () => onSelect(line.id));
    group.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onSelect(line.id);
      }
    });
  }
  for (const dot of dots) {
    const at = projection(dot.point);
    if (!at) continue;
    const group = add(svg, 'g', { class: 'dot', transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})` });
    add(group, 'title', {}).textContent = dot.words;
    add(group, 'circle', { r: '3' });
    if (dot.named) add(group, 'text', { x: '6', y: '3.5' }).textContent = dot.words;
  }
}

/** The whole world turned so that what is drawn lies in the middle, or a part of it if that is enough. */
function projectionFor(lines: MapLine[], dots: MapDot[]): GeoProjection {
  const points = [...lines.flatMap((line) => line.points), ...dots.map((dot) => dot.point)];
  const whole = geoNaturalEarth1().fitExtent(extent(4), { type: 'Sphere' });
  if (points.length < 2) return whole;
  // In the middle of the widest empty stretch of longitude the map can be cut without cutting a way.
  const turned = geoNaturalEarth1().rotate([-middleLongitude(points), 0, 0]);
  turned.fitExtent(extent(48), { type: 'MultiLineString', coordinates: lines.length > 0 ? lines.map((line) => line.points) : [points] });
  // Never closer than an eighth of the world: a map without a known coast beside it says nothing.
  if (turned.scale() > whole.scale() * 4) turned.scale(whole.scale() * 4);
  const centre = geoPath(turned).centroid({ type: 'MultiPoint', coordinates: points });
  if (turned.scale() === whole.scale() * 4 && Number.isFinite(centre[0])) {
    const [x, y] = turned.translate();
    turned.translate([x + MAP_WIDTH / 2 - centre[0], y + MAP_HEIGHT / 2 - centre[1]]);
  }
  return turned;
}

function extent(margin: number): [[number, number], [number, number]] {
  return [
    [margin, margin],
    [MAP_WIDTH - margin, MAP_HEIGHT - margin],
  ];
}

/** The longitude opposite the middle of the widest gap between the points' longitudes. */
export function middleLongitude(points: Point[]): number {
  const sorted = [...new Set(points.map((point) => point[0]))].sort((a, b) => a - b);
  let widest = -1;
  let middle = 0;
  for (let i = 0; i < sorted.length; i++) {
    const here = sorted[i] as number;
    const next = i + 1 < sorted.length ? (sorted[i + 1] as number) : (sorted[0] as number) + 360;
    if (next - here > widest) {
      widest = next - here;
      middle = (here + next) / 2 + 180;
    }
  }
  return ((middle + 540) % 360) - 180;
}

type Add = (parent: Element, name: string, attributes: Record<string, string>) => SVGElement;

/** A small head at the end of the line, in the direction in which it arrives. */
function arrow(add: Add, group: Element, projection: GeoProjection, line: MapLine): void {
  const last = line.points.at(-1);
  const before = line.points.at(-2);
  if (!last || !before) return;
  const end = projection(last);
  const near = projection(along(last, before));
  if (!end || !near) return;
  const angle = (Math.atan2(end[1] - near[1], end[0] - near[0]) * 180) / Math.PI;
  const size = 4 + line.width;
  add(group, 'path', {
    class: 'head',
    d: `M0 0L${-size * 1.6} ${-size * 0.7}L${-size * 1.6} ${size * 0.7}Z`,
    transform: `translate(${end[0].toFixed(1)} ${end[1].toFixed(1)}) rotate(${angle.toFixed(1)})`,
  });
}

/** A point a little before the end of the great circle from there to here. */
function along(here: Point, there: Point): Point {
  const towards = interpolate(here, there);
  return towards(0.04);
}

function interpolate(a: Point, b: Point): (t: number) => Point {
  const radians = Math.PI / 180;
  const [ax, ay, az] = vector(a, radians);
  const [bx, by, bz] = vector(b, radians);
  return (t) => {
    const [x, y, z] = [ax + (bx - ax) * t, ay + (by - ay) * t, az + (bz - az) * t];
    return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
  };
}

function vector(point: Point, radians: number): [number, number, number] {
  const [longitude, latitude] = [point[0] * radians, point[1] * radians];
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}
