// Plain JavaScript, so that an older Node can still read it and say what is wrong.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Lydhør needs Node 24 or newer, this is ${process.versions.node}. Run it with npm start after npm ci, or install Node 24.\n`,
  );
  process.exit(1);
}
await import('./main.ts');
