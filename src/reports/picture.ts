/** A chart as a picture, for documents that have no place for SVG. Its letters come with us: machines have their own. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Drawn } from './charts.ts';

const require = createRequire(import.meta.url);
/** Of the picture's points to a point of the chart, so that it is sharp in print. */
const SHARPER = 3;

interface Painter {
  paint(svg: string): Uint8Array;
}
let loading: Promise<Painter> | undefined;

/** PNG. */
export async function pictureOf({ svg }: Pick<Drawn, 'svg'>): Promise<Uint8Array> {
  loading ??= painter().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (await loading).paint(svg);
}

async function painter(): Promise<Painter> {
  const [{ initWasm, Resvg }, wasm, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf')),
    readFile(require.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf')),
  ]);
  await initWasm(wasm);
  return {
    paint(svg) {
      const drawing = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: SHARPER },
        font: { fontBuffers, defaultFontFamily: 'Open Sans' },
      });
      const image = drawing.render();
      try {
        return image.asPng();
      } finally {
        image.free();
        drawing.free();
      }
    },
  };
}
