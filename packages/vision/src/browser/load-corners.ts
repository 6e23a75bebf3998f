import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import cornerNet from '../../models/corner-net.onnx?url';
import type { CornerModel } from '../models.ts';

/** The network from the very file that the server runs, with the runtime that it needs. Rejects when one of them does not come. */
export async function loadCorners(): Promise<CornerModel> {
  const [file, { startTensors }, { createCornerNet }] = await Promise.all([
    fetchBytes(cornerNet),
    import('./start-tensors.ts'),
    import('./corner-net.ts'),
  ]);
  await startTensors({ plain, simd });
  return createCornerNet(file, 'corner-net in the browser');
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('A file of the eyes is not there');
  return new Uint8Array(await response.arrayBuffer());
}
