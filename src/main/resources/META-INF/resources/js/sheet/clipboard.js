/**
 * What a clipboard holds as rows of cells: the table of a web page, WPS, Excel or Word when there is one, else text
 * with tabs. Spans are taken apart: the cells a span covers know whose they are, so that nothing moves to the left.
 *
 * @typedef {{text: string, covered: boolean}} Cell covered: belongs to the cell at its left or above
 */

/** A form has some 30 rows; far more is not a table for here. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 100;

/**
 * @param {DataTransfer} clipboard
 * @returns {Cell[][]} at least one row; one row of one cell is a single value
 */
export function readClipboard(clipboard) {
  const html = clipboard.getData('text/html');
  const rows = html.includes('<table') || html.includes('<TABLE') ? readHtml(html) : [];
  return rows.length > 0 ? rows : readText(clipboard.getData('text/plain'));
}

/** @param {string} html @returns {Cell[][]} */
export function readHtml(html) {
  // Parsed into a document of its own: nothing in it runs or is fetched.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return [];
  const grid = [];
  [...table.rows].slice(0, MOST_ROWS).forEach((tr, r) => {
    grid[r] = grid[r] ?? [];
    let c = 0;
    for (const slot of tr.cells) {
      while (grid[r][c]) c += 1;
      const text = tidyText(slot.textContent);
      for (let y = 0; y < Math.min(slot.rowSpan || 1, table.rows.length - r); y++) {
        for (let x = 0; x < Math.min(slot.colSpan, MOST_COLUMNS); x++) {
          grid[r + y] = grid[r + y] ?? [];
          grid[r + y][c + x] = { text, covered: y > 0 || x > 0 };
        }
      }
      c += slot.colSpan;
    }
  });
  return even(grid);
}

/** Lines and tabs; a cell in quotation marks may hold both, with its own quotation marks doubled. */
export function readText(text) {
  const rows = [[]];
  let cell = '';
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const end = () => { rows[rows.length - 1].push({ text: tidyText(cell), covered: false }); cell = ''; };
  while (at < source.length) {
    const c = source[at];
    const quoted = c === '"' && cell === '' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at)) : null;
    if (quoted) {
      cell = quoted[1].replaceAll('""', '"');
      at += quoted[0].length;
      continue;
    }
    if (c === '\t') end();
    else if (c === '\n') {
      end();
      rows.push([]);
    } else cell += c;
    at += 1;
  }
  end();
  return even(rows.slice(0, MOST_ROWS));
}

function tidyText(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function even(grid) {
  const width = Math.min(Math.max(0, ...grid.map(row => row.length)), MOST_COLUMNS);
  return grid.map(row => Array.from({ length: width }, (_, i) => row[i] ?? { text: '', covered: false }));
}
