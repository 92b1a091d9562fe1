import { describe, expect, it } from 'vitest';
import { gradeWords, intervalWords, sourceWords, validityWords } from '../src/words/claim';
import { countryWords, instantWords, propertyRows, propertyWords } from '../src/words/names';
import { cells, rowCells } from '../src/words/row';

describe('a grade in words', () => {
  it('names both halves of both schemes', () => {
    expect(gradeWords('4x4:A2')).toBe('no doubt about the source; known to the source, not to the officer');
    expect(gradeWords('3x5x2:3E')).toBe('source not reliable; suspected to be false');
  });

  it('does not guess at a code it does not know', () => {
    expect(gradeWords('6x6:F6')).toContain('unknown');
    expect(gradeWords('4x4:Z9')).toContain('unknown');
  });
});

describe('a time in words', () => {
  const claim = (validFrom: string | null, validTo: string | null, precision: string) => validityWords({ validFrom, validTo, precision });

  it('says no more than the precision knows', () => {
    expect(claim('2022-06-13T00:00:00Z', '2022-06-14T00:00:00Z', 'day')).toBe('2022-06-13');
    expect(claim('2022-12-01T00:00:00Z', '2023-01-01T00:00:00Z', 'month')).toBe('2022-12');
    expect(claim('2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z', 'year')).toBe('2020');
  });

  it('shows open ends and spans', () => {
    expect(claim(null, null, 'unknown')).toBe('time not stated');
    expect(claim('2022-06-13T00:00:00Z', null, 'day')).toBe('since 2022-06-13');
    expect(claim(null, '2022-06-13T00:00:00Z', 'day')).toBe('until 2022-06-13');
    expect(claim('2022-06-13T00:00:00Z', '2022-06-20T00:00:00Z', 'interval')).toBe('2022-06-13 to before 2022-06-20');
  });

  it('keeps the time of day where there is one', () => {
    expect(instantWords('2022-06-13T14:05:00Z')).toBe('2022-06-13 14:05 UTC');
  });

  it('shows a whole day of a leg as that day', () => {
    expect(intervalWords(['2022-06-13T00:00:00Z', '2022-06-14T00:00:00Z'])).toBe('2022-06-13');
    expect(intervalWords(['2022-06-13T00:00:00Z', '2022-06-15T00:00:00Z'])).toBe('2022-06-13 – 2022-06-15');
    expect(intervalWords([null, null])).toBe('unknown');
  });
});

describe('properties', () => {
  it('stand beside the text as received', () => {
    expect(propertyRows({ caption: 'x', serial: 'BKR?4471', serialRaw: 'BKR ?4471', year: 2019, model: '' })).toEqual([
      { name: 'serial', value: 'BKR?4471', raw: 'BKR ?4471' },
      { name: 'year', value: '2019', raw: null },
    ]);
  });

  it('show a received text that could not be used', () => {
    expect(propertyRows({ whenRaw: '12/09/202' })).toEqual([{ name: 'when', value: '', raw: '12/09/202' }]);
  });

  it('have plain names', () => {
    expect(propertyWords('countryOfManufacture')).toBe('country of manufacture');
  });
});

describe('a source', () => {
  it('says when the document is withheld', () => {
    expect(sourceWords({ documentTitle: '', locator: 'row 3' })).toBe('document withheld, row 3');
  });
});

describe('a country', () => {
  it('is named by its code, and what is no code stays', () => {
    expect(countryWords('JM')).toBe('Jamaica');
    expect(countryWords('public')).toBe('public');
  });
});

describe('a row as received', () => {
  it('is split as RFC 4180 has it', () => {
    expect(cells('a,"b, ""c""",', ',')).toEqual(['a', 'b, "c"', '']);
  });

  it('stands beside its column names only if both fit', () => {
    expect(rowCells('make;model', 'Glock;19')).toEqual([['make', 'Glock'], ['model', '19']]);
    expect(rowCells('make,model', 'Glock,19,extra')).toEqual([]);
    expect(rowCells('', 'Glock,19')).toEqual([]);
  });
});
