/** Teams takes two icons, of one size each. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Colour types of PNG that have an alpha channel: grey and true colour. */
const withAlpha = [4, 6];

/** What is wrong with an icon by its PNG header: at most one line. */
export function iconProblem(
  name: string,
  png: Uint8Array,
  wanted: { readonly size: number; readonly transparent: boolean },
): readonly string[] {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const isPng = png.byteLength > 25 && signature.every((byte, at) => png[at] === byte);
  if (!isPng) return [`${name} is no PNG file`];
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  if (width !== wanted.size || height !== wanted.size) {
    return [`${name} is ${width}×${height} pixels, Teams wants ${wanted.size}×${wanted.size}`];
  }
  if (wanted.transparent && !withAlpha.includes(header.getUint8(25))) {
    return [`${name} has no transparent background, Teams wants a white outline on nothing`];
  }
  return [];
}
