// Builds the page anew and compares it, byte by byte, with the bundle that is committed in the server.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const committed = join(import.meta.dirname, '../server/src/main/resources/static');
const built = mkdtempSync(join(tmpdir(), 'armslink-page-'));

function contents(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).map((path) => [relative(folder, path), readFileSync(path)]));
}

try {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ARMSLINK_BUNDLE: built } });
  const [mine, theirs] = [contents(built), contents(committed)];
  const different = [...new Set([...mine.keys(), ...theirs.keys()])].sort().filter((name) => !mine.get(name)?.equals(theirs.get(name) ?? Buffer.alloc(0)));
  if (different.length > 0) {
    console.error(`The committed page differs from what its sources build: ${different.join(', ')}. In api/web, run "npm ci && npm run build" and commit the result.`);
    process.exitCode = 1;
  } else {
    console.log(`The committed page is what its sources build: ${mine.size} files.`);
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
