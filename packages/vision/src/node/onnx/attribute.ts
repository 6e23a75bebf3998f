import { bytesField, type Field, floatField, integerField, textField, writeFields } from './wire.ts';

/** A number that belongs to a step (onnx.proto: NodeProto 5; AttributeProto 1 name, 2 f, 20 type with 1 = FLOAT). */
export function attribute(name: string, value: number): Field {
  return bytesField(5, writeFields([textField(1, name), floatField(2, value), integerField(20, 1)]));
}
