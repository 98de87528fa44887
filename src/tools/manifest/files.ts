import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressesOf, baseOf, type Address } from './addresses';
import { BASIC, OVERRIDES, allOf, attribute, type Report } from './document';

const PNG_SIGNATURE = '89504e470d0a1a0a';
/** Excel needs these three in the ribbon; it scales the others from them. */
const RIBBON_SIZES = [16, 32, 80];
const ALLOWED_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Which icon sizes the ribbon names. */
export function checkIconSizes(root: Element, report: Report): void {
  for (const icon of allOf(root, OVERRIDES, 'Icon')) {
    const images = allOf(icon, BASIC, 'Image');
    const sizes = images.map((image) => Number(attribute(image, 'size')));
    for (const size of RIBBON_SIZES) if (!sizes.includes(size)) report(`<Icon> needs an image of ${size} pixels`, icon);
    images.forEach((image, at) => {
      if (!ALLOWED_SIZES.includes(sizes[at]!))
        report(`an icon of "${attribute(image, 'size')}" pixels does not exist in Office`, image);
    });
  }
}

/** Every address below the base has its file in `folder`, and every icon has the size it claims. */
export function checkFiles(root: Element, folder: string, report: Report): void {
  const base = baseOf(root);
  if (!base) return;
  const seen = new Set<string>();
  for (const address of addressesOf(root)) {
    const key = `${address.text} ${address.iconSize}`;
    if (seen.has(key) || !address.text.startsWith(base)) continue;
    seen.add(key);
    const file = path.join(
      folder,
      decodeURIComponent(new URL(address.text).pathname.slice(new URL(base).pathname.length)),
    );
    if (!existsSync(file))
      report(`${address.text} has no file ${path.relative(folder, file)} in the build`, address.element);
    else if (address.iconSize !== null) checkPng(file, address, report);
  }
}

function checkPng(file: string, { iconSize, element }: Address, report: Report): void {
  const size = pngSize(readFileSync(file));
  const name = path.basename(file);
  if (!size) report(`${name} is not a PNG image`, element);
  else if (size[0] !== iconSize || size[1] !== iconSize)
    report(`${name} is ${size[0]} x ${size[1]} pixels, the manifest says ${iconSize} x ${iconSize}`, element);
}

/** Width and height as the header of a PNG gives them. */
function pngSize(bytes: Buffer): [number, number] | null {
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== PNG_SIGNATURE) return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
