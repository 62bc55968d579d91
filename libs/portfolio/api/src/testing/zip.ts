import { crc32, deflateRawSync } from 'node:zlib';

/**
 * An archive with these parts, whatever their names and however wrong what it says of them: workbook libraries write
 * sound ones alone.
 * @param lies `declared` is the size that each part but the first claims to have once it is inflated.
 */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  lies: { readonly declared?: number } = {},
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  // Large parts may be one and the same.
  const packedBefore = new Map<string | Buffer, Buffer>();
  Object.entries(parts).forEach(([name, content], index) => {
    const data = Buffer.from(content);
    const packed = packedBefore.get(content) ?? deflateRawSync(data);
    packedBefore.set(content, packed);
    const size = index > 0 && lies.declared !== undefined ? lies.declared : data.length;
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(title.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    local.push(Buffer.from('504b0304', 'hex'), common, title, packed);
    central.push(Buffer.from('504b01021400', 'hex'), common, end, title);
    offset += 4 + common.length + title.length + packed.length;
  });
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(Object.keys(parts).length, 8);
  tail.writeUInt16LE(Object.keys(parts).length, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, tail]);
}
