/**
 * The protocol-buffers wire format (https://protobuf.dev/programming-guides/encoding), as much as an ONNX file needs.
 * Fields that nobody asks for are carried along as they came.
 */
export type Field = {
  readonly number: number;
  /** 0 variable-length integer, 1 eight bytes, 2 bytes with a length, 5 four bytes. */
  readonly type: 0 | 1 | 2 | 5;
  /** What follows the key, for type 2 without the length. */
  readonly bytes: Uint8Array;
};

export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < message.length) {
    const key = readVarint(message, at);
    const type = wireType(key.value & 7);
    at = key.end;
    let end = at;
    if (type === 0) end = readVarint(message, at).end;
    else if (type === 2) {
      const length = readVarint(message, at);
      at = length.end;
      end = at + length.value;
    } else end = at + (type === 1 ? 8 : 4);
    fields.push({ number: Math.floor(key.value / 8), type, bytes: message.subarray(at, end) });
    at = end;
  }
  return fields;
}

export function writeFields(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ number, type, bytes }) =>
    type === 2
      ? [writeVarint(number * 8 + type), writeVarint(bytes.length), bytes]
      : [writeVarint(number * 8 + type), bytes],
  );
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Integers up to 2^53; a negative 64-bit one comes out as something large, which no field we read may be. */
export function readVarint(bytes: Uint8Array, from: number): { value: number; end: number } {
  let [value, factor, at] = [0, 1, from];
  for (;;) {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error('the model file ends too early');
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128) return { value, end: at };
  }
}

export function writeVarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...bytes, rest]);
}

export const textField = (number: number, text: string): Field => ({
  number,
  type: 2,
  bytes: new TextEncoder().encode(text),
});
export const integerField = (number: number, value: number): Field => ({ number, type: 0, bytes: writeVarint(value) });
export const bytesField = (number: number, bytes: Uint8Array): Field => ({ number, type: 2, bytes });
export const floatField = (number: number, value: number): Field => ({
  number,
  type: 5,
  bytes: new Uint8Array(Float32Array.of(value).buffer),
});

function wireType(type: number): Field['type'] {
  if (type === 0 || type === 1 || type === 2 || type === 5) return type;
  throw new Error('the model file is damaged');
}
