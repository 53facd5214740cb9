// Plain JavaScript, so that an older Node can still read it and say what is wrong.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Lydhør needs Node 24 or newer, this is ${process.versions.node}. Run it with npm start after npm ci, or install Node 24.\n`,
  );
  process.exit(1);
}
// What was compiled is kept beside the libraries, so that the next start takes a third less time. Where nothing may be
// written there, nothing is kept.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/lydhor', import.meta.url)));
await import('./main.ts');
