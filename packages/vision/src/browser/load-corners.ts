import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import cornerNet from '../../models/corner-net.onnx?url';
import type { CornerModel } from '../models.ts';

/**
 * The network from the very file that the server runs, with the runtime that it needs: 1.6 MB on the line. Rejects when one of
 * them does not come, and on lines that the photo itself needs.
 */
export async function loadCorners(): Promise<CornerModel> {
  if (isLineNarrow()) throw new Error('The line is left to the photo');
  const [file, { startTensors }, { createCornerNet }] = await Promise.all([
    fetchBytes(cornerNet),
    import('./start-tensors.ts'),
    import('./corner-net.ts'),
  ]);
  await startTensors({ plain, simd });
  return createCornerNet(file, 'corner-net in the browser');
}

/** What browsers tell of their line (Network Information API); where they tell nothing it is taken for wide. */
function isLineNarrow(): boolean {
  const line: unknown = Reflect.get(navigator, 'connection');
  if (typeof line !== 'object' || line === null) return false;
  const isSaving = 'saveData' in line && line.saveData === true;
  return isSaving || ('effectiveType' in line && (line.effectiveType === 'slow-2g' || line.effectiveType === '2g'));
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('A file of the eyes is not there');
  return new Uint8Array(await response.arrayBuffer());
}
