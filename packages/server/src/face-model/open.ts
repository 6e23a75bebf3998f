import type { Policy } from '@candor/core/policy/policy.ts';
import { CannotDo } from '../cli/say.ts';
import { installedPolicy } from './bands.ts';
import { chosenModel, type FaceModelChoice, modelsFolder } from './folder.ts';

/** What describes faces here and the policy with its bands. A choice that cannot be read is told, never replaced by something else. */
export function openFaceModels(dataDir: string): { faceModel: FaceModelChoice | null; policy: Policy } {
  try {
    return { faceModel: chosenModel(dataDir), policy: installedPolicy(modelsFolder(dataDir)) };
  } catch {
    throw new CannotDo(
      'The folder "models" in CANDOR_DATA cannot be read: its choice, a record or a calibration is damaged. Put it back, or remove the file "in-use".',
    );
  }
}
