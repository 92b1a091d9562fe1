import { defineConfig, type Plugin } from 'vite';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the licence texts of what is built in beside the page, sorted by name. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const packages = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of Object.keys(chunk.modules)) {
          const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id);
          if (found?.[1]) packages.add(found[1]);
        }
      }
      const texts = [...packages].sort().map((name) => {
        const folder = join(import.meta.dirname, 'node_modules', name);
        const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
        const file = readdirSync(folder).sort().find((one) => /^licen[sc]e(\.(txt|md))?$/i.test(one));
        const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      const rule = `\n${'-'.repeat(80)}\n\n`;
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: `The page of Armslink is under the Apache License 2.0. It has these parts of others in it:\n${rule}${texts.join(rule)}`,
      });
    },
  };
}

// File names without hashes: a change of the page shows as a change of the same files.
export default defineConfig({
  base: './',
  plugins: [licences()],
  server: { proxy: { '/api': process.env['ARMSLINK_SERVICE'] ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: process.env['ARMSLINK_BUNDLE'] ?? '../server/src/main/resources/static',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        entryFileNames: 'assets/page.js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
