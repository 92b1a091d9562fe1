/** Where words stand beside their dot. */
export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of an 11 pixel sans serif; a little wide, so that words keep apart. */
const LETTER = 6.4;
const HIGH = 13;

const WAYS: Label[] = [
  { x: 7, y: 4, anchor: 'start' },
  { x: -7, y: 4, anchor: 'end' },
  { x: 0, y: -8, anchor: 'middle' },
  { x: 0, y: 16, anchor: 'middle' },
];

/**
 * For each dot, in order, the first of right, left, above, below where its words cover neither a dot nor words placed
 * before and stay on the map; undefined if there is none.
 */
export function placeLabels(dots: { at: [number, number]; words: string }[], size: { width: number; height: number }): (Label | undefined)[] {
  const taken: Box[] = dots.map(({ at: [x, y] }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  return dots.map(({ at, words }) => {
    const found = WAYS.map((label) => ({ label, box: boxOf(at, words, label) })).find(
      ({ box }) => box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height && taken.every((other) => !touch(box, other)),
    );
    if (found) taken.push(found.box);
    return found?.label;
  });
}

function boxOf([x, y]: [number, number], words: string, label: Label): Box {
  const wide = words.length * LETTER;
  const left = label.anchor === 'start' ? x + label.x : label.anchor === 'end' ? x + label.x - wide : x - wide / 2;
  return { left, right: left + wide, top: y + label.y - HIGH + 3, bottom: y + label.y + 3 };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
