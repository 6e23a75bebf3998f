import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/** Addresses of the runtime's own wasm files; the browser takes the one it can run. */
export type TensorFiles = { readonly plain: string; readonly simd: string };

/** Starts the tensor runtime on wasm, one thread. Rejects where there is no WebAssembly; nothing else is tried then. */
export async function startTensors({ plain, simd }: TensorFiles): Promise<void> {
  if (tf.getBackend() === 'wasm') return;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  if (!(await tf.setBackend('wasm'))) throw new Error('The tensor runtime did not start');
  await tf.ready();
}
